package org.carrel.adapter.irc.signin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * What a server can do beyond the RFCs and what of it we use (<a
 * href="https://ircv3.net/specs/extensions/capability-negotiation">IRCv3 capability negotiation</a>, version 302). For
 * one thread; it answers each line with those to send.
 */
public final class CapNegotiation {

    private static final int MOST_REQUEST = 400;

    private final Set<String> wanted;
    private final Map<String, String> needs;
    private final Map<String, String> offered = new LinkedHashMap<>();
    private final Set<String> enabled = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean listed;

    /** @param wanted those to use where they are offered */
    public CapNegotiation(Collection<String> wanted) {
        this(wanted, Map.of());
    }

    /** @param needs for some of those wanted, which other one must be offered, too, for it to be of use */
    public CapNegotiation(Collection<String> wanted, Map<String, String> needs) {
        this.wanted = new LinkedHashSet<>(wanted);
        this.needs = Map.copyOf(needs);
    }

    /** What begins it, as the first of all lines. */
    public IrcLine begin() {
        return IrcLine.of("CAP", "LS", "302");
    }

    /** What ends it, when it is {@link #isSettled} and the sign-in is done. */
    public static IrcLine end() {
        return IrcLine.of("CAP", "END");
    }

    /** Whether the server has told all it offers and has answered all we asked for. */
    public boolean isSettled() {
        return listed && asked.isEmpty();
    }

    /** Whether we use it. */
    public boolean has(String capability) {
        return enabled.contains(capability);
    }

    /** All that we use. */
    public Set<String> enabled() {
        return Set.copyOf(enabled);
    }

    /** What the server says of a capability that it offers, used or not; empty when it says nothing more. */
    public Optional<String> offered(String capability) {
        return Optional.ofNullable(offered.get(capability));
    }

    /** Reads a {@code CAP} of the server; what is to be sent because of it. */
    public List<IrcLine> on(IrcLine line) {
        return switch (line.param(1)) {
            case "LS" -> listed(line);
            case "NEW" -> {
                offer(line.last());
                yield request(names(line.last()));
            }
            case "DEL" -> {
                names(line.last()).forEach(this::withdraw);
                yield List.of();
            }
            case "ACK" -> {
                acknowledged(line.last());
                yield List.of();
            }
            case "NAK" -> refused(line.last());
            default -> List.of();
        };
    }

    /** A star before the words says that more will come. */
    private List<IrcLine> listed(IrcLine line) {
        offer(line.last());
        if (line.param(2).equals("*") && line.params().size() > 3) {
            return List.of();
        }
        listed = true;
        return request(offered.keySet());
    }

    private void offer(String words) {
        for (String word : words(words)) {
            int equals = word.indexOf('=');
            offered.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
    }

    private void withdraw(String name) {
        offered.remove(name);
        enabled.remove(name);
        asked.remove(name);
    }

    private List<IrcLine> request(Collection<String> names) {
        List<IrcLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (!isUseful(name) || enabled.contains(name) || !asked.add(name)) {
                continue;
            }
            if (line.length() + name.length() > MOST_REQUEST) {
                lines.add(IrcLine.of("CAP", "REQ", line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(name);
        }
        if (!line.isEmpty()) {
            lines.add(IrcLine.of("CAP", "REQ", line.toString()));
        }
        return lines;
    }

    private boolean isUseful(String name) {
        return wanted.contains(name) && offered.containsKey(needs.getOrDefault(name, name));
    }

    private void acknowledged(String words) {
        for (String name : words(words)) {
            if (name.startsWith("-")) {
                enabled.remove(name.substring(1));
                asked.remove(name.substring(1));
            } else if (asked.remove(name)) {
                enabled.add(name);
            }
        }
    }

    /** A server refuses a request as a whole: each of several is asked for again, alone. */
    private List<IrcLine> refused(String words) {
        List<String> names = words(words);
        if (names.size() == 1) {
            asked.remove(names.getFirst());
            return List.of();
        }
        return names.stream()
                .filter(asked::contains)
                .map(name -> IrcLine.of("CAP", "REQ", name))
                .toList();
    }

    private static List<String> names(String words) {
        return words(words).stream().map(word -> word.split("=", 2)[0]).toList();
    }

    private static List<String> words(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
