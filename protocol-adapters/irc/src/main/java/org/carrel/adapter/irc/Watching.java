package org.carrel.adapter.irc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.Source;

/**
 * Who of those we talk with is there: told by the server (<a href="https://ircv3.net/specs/extensions/monitor">IRCv3
 * Monitor</a>), else asked for now and then (USERHOST and ISON of RFC 2812, section 4). Thread-safe.
 */
final class Watching {

    /** How many we look after; the oldest is dropped for a new one. */
    static final int MOST = 100;

    private static final int USERHOST_NICKS = 5;
    private static final int MONITOR_NICKS = 20;
    private static final int ISON_NICKS = 12;

    private final Set<String> nicks = new LinkedHashSet<>();
    private final Set<String> unsaid = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Map<String, Signal.PresenceIs> known = new HashMap<>();
    private final Deque<List<String>> asked = new ArrayDeque<>();

    /** A new connection: the server has been told nothing, and nothing is known. */
    synchronized void begin() {
        unsaid.addAll(nicks);
        dropped.clear();
        known.clear();
        asked.clear();
    }

    /** Somebody talks with us, or we with them; whether that is somebody new. */
    synchronized boolean talkedWith(DialogRef dialog) {
        if (dialog.kind() != DialogRef.Kind.PEER) {
            return false;
        }
        String nick = dialog.address();
        boolean isNew = !nicks.remove(nick);
        nicks.add(nick);
        if (isNew) {
            unsaid.add(nick);
            dropped.remove(nick);
        }
        if (nicks.size() > MOST) {
            drop(nicks.iterator().next());
        }
        return isNew;
    }

    private void drop(String nick) {
        nicks.remove(nick);
        known.remove(nick);
        if (!unsaid.remove(nick)) {
            dropped.add(nick);
        }
    }

    /** What to tell a server that watches for us; whether somebody new is away has to be asked all the same. */
    synchronized List<IrcLine> news(Isupport server) {
        List<IrcLine> lines = new ArrayList<>();
        if (server.monitor().isPresent()) {
            monitor(lines, "-", dropped);
            monitor(lines, "+", unsaid);
        }
        parts(List.copyOf(unsaid), USERHOST_NICKS).forEach(part -> ask(lines, "USERHOST", part));
        dropped.clear();
        unsaid.clear();
        return lines;
    }

    private static void monitor(List<IrcLine> lines, String sign, Set<String> which) {
        parts(List.copyOf(which), MONITOR_NICKS)
                .forEach(part -> lines.add(IrcLine.of("MONITOR", sign, String.join(",", part))));
    }

    /**
     * What to ask a server now that does not tell: of those we talked with last whether they are there and away; of the
     * others, where it does not watch, whether they are there.
     *
     * @param tellsAway whether it tells who is away
     */
    synchronized List<IrcLine> round(Isupport server, boolean tellsAway) {
        List<IrcLine> lines = new ArrayList<>();
        boolean watches = server.monitor().isPresent();
        List<String> latest = new ArrayList<>(nicks).reversed();
        int first = Math.min(USERHOST_NICKS, latest.size());
        if (first > 0 && !(watches && tellsAway)) {
            ask(lines, "USERHOST", latest.subList(0, first));
        }
        if (!watches) {
            parts(latest.subList(first, latest.size()), ISON_NICKS).forEach(part -> ask(lines, "ISON", part));
        }
        return lines;
    }

    private void ask(List<IrcLine> lines, String command, List<String> which) {
        asked.add(List.copyOf(which));
        lines.add(IrcLine.of(command, which.toArray(String[]::new)));
    }

    private static List<List<String>> parts(List<String> all, int most) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(from + most, all.size())));
        }
        return parts;
    }

    /** What a line says of those we look after. */
    synchronized List<Signal> read(IrcLine line, Session session) {
        List<Signal> signals = new ArrayList<>();
        switch (line.command()) {
            case "730" -> names(line).forEach(nick -> is(session, nick, Presence.AVAILABLE, "", signals));
            case "731" -> names(line).forEach(nick -> is(session, nick, Presence.OFFLINE, "", signals));
            case "301" -> is(session, line.param(1), Presence.AWAY, line.last(), signals);
            case "AWAY" -> {
                Presence now = line.last().isEmpty() ? Presence.AVAILABLE : Presence.AWAY;
                is(session, line.from().nick(), now, line.last(), signals);
            }
            case "302" -> answered(session, hosts(line), signals);
            case "303" -> answered(session, present(line), signals);
            default -> {
                // Not about them.
            }
        }
        return signals;
    }

    /** Nicks, perhaps with user and host, between commas. */
    private static List<String> names(IrcLine line) {
        return Arrays.stream(line.last().split(","))
                .map(each -> Source.of(each).nick())
                .toList();
    }

    /** {@code ann=+user@host}: there; with a minus: away; a star behind the nick: runs the server (RFC 2812, 302). */
    private static Map<String, Presence> hosts(IrcLine line) {
        Map<String, Presence> all = new HashMap<>();
        for (String each : line.last().split(" ")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                String nick = each.substring(0, equals).replace("*", "");
                all.put(nick, each.startsWith("-", equals + 1) ? Presence.AWAY : Presence.AVAILABLE);
            }
        }
        return all;
    }

    private static Map<String, Presence> present(IrcLine line) {
        Map<String, Presence> all = new HashMap<>();
        Arrays.stream(line.last().split(" "))
                .filter(nick -> !nick.isEmpty())
                .forEach(nick -> all.put(nick, Presence.AVAILABLE));
        return all;
    }

    /** Who was asked for and is not named is not there. */
    private void answered(Session session, Map<String, Presence> named, List<Signal> signals) {
        Map<String, Presence> folded = new HashMap<>();
        named.forEach((nick, presence) -> folded.put(session.server().fold(nick), presence));
        for (String nick : Optional.ofNullable(asked.poll()).orElse(List.of())) {
            is(session, nick, folded.getOrDefault(nick, Presence.OFFLINE), "", signals);
        }
    }

    /** Only what is new is told; that somebody is away is told again only with other words. */
    private void is(Session session, String nick, Presence presence, String words, List<Signal> signals) {
        String address = session.peer(nick).address();
        if (!nicks.contains(address)) {
            return;
        }
        Signal.PresenceIs now = new Signal.PresenceIs(address, presence, words);
        Signal.PresenceIs before = known.get(address);
        boolean same =
                before != null && before.presence() == presence && (words.isEmpty() || words.equals(before.words()));
        if (!same) {
            known.put(address, now);
            signals.add(now);
        }
    }
}
