package org.carrel.adapter.testkit.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line that a person's client received, in its parts (RFC 2812 and the IRCv3 message tags).
 *
 * @param raw the whole line without its end
 * @param tags each tag with its value as it was meant; a tag without value has an empty one
 * @param source who it is from, {@code nick!user@host} or a server's name; empty if it is not said
 * @param command upper case, or three digits
 */
public record HeardLine(String raw, Map<String, String> tags, String source, String command, List<String> params) {

    public HeardLine {
        tags = Map.copyOf(tags);
        params = List.copyOf(params);
    }

    /** Takes a line apart. */
    static HeardLine of(String raw) {
        String rest = raw;
        Map<String, String> tags = new LinkedHashMap<>();
        if (rest.startsWith("@")) {
            String[] parts = rest.substring(1).split(" +", 2);
            for (String tag : parts[0].split(";")) {
                String[] pair = tag.split("=", 2);
                tags.put(pair[0], pair.length == 2 ? unescaped(pair[1]) : "");
            }
            rest = parts.length == 2 ? parts[1] : "";
        }
        String source = "";
        if (rest.startsWith(":")) {
            String[] parts = rest.substring(1).split(" +", 2);
            source = parts[0];
            rest = parts.length == 2 ? parts[1] : "";
        }
        String[] parts = rest.split(" +", 2);
        return new HeardLine(raw, tags, source, parts[0], parts.length == 2 ? params(parts[1]) : List.of());
    }

    /** The nick it is from, or the server. */
    public String nick() {
        int end = source.indexOf('!');
        return end < 0 ? source : source.substring(0, end);
    }

    /** The first parameter: the channel or nick that it goes to; empty if there is none. */
    public String target() {
        return params.isEmpty() ? "" : params.getFirst();
    }

    /** The last parameter: what was said; empty if there is none. */
    public String text() {
        return params.isEmpty() ? "" : params.getLast();
    }

    /** A tag's value; empty if it has none or is not there. */
    public String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    /** Whether it is this command from this nick (in this spelling) to this target. */
    public boolean is(String wanted, String from, String to) {
        return command.equals(wanted) && nick().equals(from) && target().equals(to);
    }

    @Override
    public String toString() {
        return raw;
    }

    private static List<String> params(String text) {
        List<String> all = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            if (rest.startsWith(":")) {
                all.add(rest.substring(1));
                return all;
            }
            String[] parts = rest.split(" +", 2);
            all.add(parts[0]);
            rest = parts.length == 2 ? parts[1] : "";
        }
        return all;
    }

    /** The value of a tag as it was meant. */
    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (i + 1 < value.length()) {
                i++;
                out.append(meaning(value.charAt(i)));
            }
        }
        return out.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case ':' -> ';';
            case 's' -> ' ';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> escaped;
        };
    }
}
