package org.carrel.adapter.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Secret;

/** The rooms that we want to be in, whether we are or not: after a lost session we go back there. Thread-safe. */
final class RoomWishes {

    private final Map<String, Wish> wishes = new LinkedHashMap<>();

    /** A room and what it asks of those who come in. */
    record Wish(String room, Optional<Secret> password) {}

    synchronized void add(Wish wish) {
        wishes.put(wish.room(), wish);
    }

    synchronized void remove(String room) {
        wishes.remove(room);
    }

    synchronized boolean wants(String room) {
        return wishes.containsKey(room);
    }

    synchronized List<Wish> all() {
        return List.copyOf(wishes.values());
    }
}
