package org.carrel.adapter.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carrel.adapter.irc.text.Limits;
import org.carrel.adapter.irc.wire.Isupport;

/**
 * What a server has said of itself and of us.
 *
 * @param caps those in use, each with what the server says of it
 * @param ids whether its messages carry ids
 * @param signedIn whether its services know us
 */
record Known(Isupport server, Map<String, String> caps, boolean ids, boolean signedIn) {

    Known {
        caps = Map.copyOf(caps);
    }

    static Known nothing() {
        return new Known(Isupport.none(), Map.of(), false, false);
    }

    boolean has(String capability) {
        return caps.containsKey(capability);
    }

    /** Whether the server answers by label. */
    boolean labels() {
        return has(Caps.LABELED_RESPONSE);
    }

    /** Whether we can ask for what was said. */
    boolean history() {
        return has(Caps.CHATHISTORY) && has(Caps.SERVER_TIME) && labels() && ids;
    }

    /** Whether client-only tags of that name, without their plus, reach the other side. */
    boolean sendsTag(String name) {
        return has(Caps.MESSAGE_TAGS) && server.allowsTag(name);
    }

    /** Whether another message can be named, in the way that this tag says. */
    boolean refers(String tag) {
        return ids && sendsTag(tag);
    }

    /** Several lines as one message, if the server has that. */
    Optional<Limits.Multiline> multiline() {
        return Optional.ofNullable(caps.get(Caps.MULTILINE)).flatMap(Limits.Multiline::of);
    }

    /** As bytes to keep. */
    byte[] kept() {
        List<String> lines = new ArrayList<>();
        lines.add("ids " + ids);
        lines.add("account " + signedIn);
        new TreeMap<>(caps).forEach((name, value) -> lines.add("cap " + name + " " + value));
        server.said().forEach(token -> lines.add("token " + token));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads {@link #kept}; what is not understood is left out. */
    static Known read(byte[] kept) {
        Map<String, String> caps = new HashMap<>();
        List<String> tokens = new ArrayList<>();
        boolean ids = false;
        boolean signedIn = false;
        for (String line : new String(kept, StandardCharsets.UTF_8).split("\n")) {
            String[] words = line.split(" ", 3);
            switch (words.length < 2 ? "" : words[0]) {
                case "ids" -> ids = line.equals("ids true");
                case "account" -> signedIn = line.equals("account true");
                case "cap" -> caps.put(words[1], words.length > 2 ? words[2] : "");
                case "token" -> tokens.add(line.substring("token ".length()));
                default -> {
                    // of another version
                }
            }
        }
        return new Known(Isupport.none().with(tokens), caps, ids, signedIn);
    }
}
