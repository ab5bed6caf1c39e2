package org.carrel.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Signal;

/** Who is in the rooms, in memory; nothing is known of a room before its first whole list. Thread-safe. */
final class Occupancy {

    private record Room(long account, DialogRef ref) {}

    private final Map<Room, Map<String, Author>> rooms = new ConcurrentHashMap<>();

    /** Everybody at once. */
    void whole(long account, Signal.Occupants signal) {
        Map<String, Author> all = new LinkedHashMap<>();
        signal.all().forEach(author -> all.put(author.key(), author));
        rooms.put(new Room(account, signal.dialog()), all);
    }

    /** Somebody came, changed or went. */
    void moved(long account, Signal.Moved signal) {
        rooms.computeIfPresent(new Room(account, signal.dialog()), (_, before) -> {
            Map<String, Author> after = new LinkedHashMap<>(before);
            if (signal.in()) {
                after.put(signal.author().key(), signal.author());
            } else {
                after.remove(signal.author().key());
            }
            return after;
        });
    }

    /** By name; none where nothing is known. */
    List<Author> of(long account, DialogRef room) {
        List<Author> all = new ArrayList<>(
                rooms.getOrDefault(new Room(account, room), Map.of()).values());
        all.sort(Comparator.comparing(Author::name, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    /** How many are in a room. */
    int count(long account, DialogRef room) {
        return rooms.getOrDefault(new Room(account, room), Map.of()).size();
    }

    /** Nothing is known of its rooms any more. */
    void forget(long account) {
        rooms.keySet().removeIf(room -> room.account() == account);
    }
}
