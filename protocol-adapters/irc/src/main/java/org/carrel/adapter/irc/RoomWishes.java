package org.carrel.adapter.irc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.irc.AccountSettings.Room;

/** The rooms that we want to be in, whether we are or not: after a lost connection we go back there. Thread-safe. */
final class RoomWishes {

    private final UnaryOperator<String> fold;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** @param fold the normal form of a room's name, by the rule of the server as it was last known */
    RoomWishes(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    /** We want to be there. */
    synchronized void add(Room room) {
        remove(fold.apply(room.name()));
        rooms.put(room.name(), room);
    }

    /** We no longer do. */
    synchronized void remove(DialogRef room) {
        remove(room.address());
    }

    private void remove(String address) {
        rooms.keySet().removeIf(name -> fold.apply(name).equals(address));
    }

    /** Whether we want to be there. */
    synchronized boolean wants(DialogRef room) {
        return rooms.keySet().stream().anyMatch(name -> fold.apply(name).equals(room.address()));
    }

    synchronized Collection<Room> all() {
        return List.copyOf(rooms.values());
    }
}
