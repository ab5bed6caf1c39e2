package org.carrel.adapter.xmpp;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;

/** Who is there, over all their clients: the one that wants messages most speaks for the person. */
final class PresenceBoard {

    /** Strangers may send presence, too, and from as many addresses as they like. What is too many is forgotten at once. */
    static final int MOST_PEOPLE = 20_000;

    static final int MOST_CLIENTS = 50;

    private final Map<String, Map<String, Entry>> people = new ConcurrentHashMap<>();

    private record Entry(Presence presence, String words, int priority) {}

    /** Takes in a presence and says how the person now stands. */
    Signal.PresenceIs update(org.jivesoftware.smack.packet.Presence stanza) {
        String full = stanza.getFrom().toString();
        String bare = Addresses.bare(full);
        Map<String, Entry> clients = clients(bare);
        String words = stanza.getStatus() == null ? "" : Cut.line(stanza.getStatus());
        if (stanza.getType() == org.jivesoftware.smack.packet.Presence.Type.unavailable) {
            clients.remove(full);
            if (clients.isEmpty()) {
                people.remove(bare);
                return new Signal.PresenceIs(bare, Presence.OFFLINE, words);
            }
        } else if (clients.size() < MOST_CLIENTS || clients.containsKey(full)) {
            clients.put(full, new Entry(presence(stanza), words, stanza.getPriority()));
        }
        Entry best = clients.values().stream()
                .max(Comparator.comparingInt(Entry::priority).thenComparingInt(entry -> willingness(entry.presence())))
                .orElse(new Entry(Presence.OFFLINE, "", 0));
        return new Signal.PresenceIs(bare, best.presence(), best.words());
    }

    private Map<String, Entry> clients(String bare) {
        return people.size() < MOST_PEOPLE || people.containsKey(bare)
                ? people.computeIfAbsent(bare, key -> new ConcurrentHashMap<>())
                : new ConcurrentHashMap<>();
    }

    /** How many are remembered. */
    int people() {
        return people.size();
    }

    private static int willingness(Presence presence) {
        return switch (presence) {
            case AVAILABLE -> 3;
            case AWAY -> 2;
            case BUSY -> 1;
            case OFFLINE, UNKNOWN -> 0;
        };
    }

    /** Another session: whoever is there says so again. */
    void clear() {
        people.clear();
    }

    private static Presence presence(org.jivesoftware.smack.packet.Presence stanza) {
        return switch (stanza.getMode()) {
            case available, chat -> Presence.AVAILABLE;
            case away, xa -> Presence.AWAY;
            case dnd -> Presence.BUSY;
        };
    }
}
