package org.carrel.adapter.loopback.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the patrons' parts from {@code patrons.txt}. */
final class Roles {

    private Roles() {}

    static List<Role> all() {
        return parse(resource("patrons.txt"));
    }

    static List<Role> parse(String script) {
        List<Role> roles = new ArrayList<>();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.startsWith("@")) {
                String[] who = line.substring(1).strip().split(" ", 2);
                roles.add(new Role(who[0], who[1], new LinkedHashMap<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(roles.getLast().lines(), line);
            }
        }
        return List.copyOf(roles);
    }

    private static void add(Map<String, List<String>> lines, String line) {
        int colon = line.indexOf(':');
        lines.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
    }

    static String resource(String name) {
        try (InputStream in = Roles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
