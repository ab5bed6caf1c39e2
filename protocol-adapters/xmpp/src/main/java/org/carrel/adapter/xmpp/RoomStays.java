package org.carrel.adapter.xmpp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rooms that we are in, or are about to come into or to leave; one stay each. Thread-safe. */
final class RoomStays {

    private final Map<String, RoomStay> stays = new ConcurrentHashMap<>();

    /** From now on the room's word on this stay counts. */
    void begin(RoomStay stay) {
        RoomStay before = stays.put(stay.room(), stay);
        if (before != null) {
            before.over();
        }
    }

    /** A stay has ended; a newer one in the same room goes on. */
    void end(RoomStay stay) {
        stays.remove(stay.room(), stay);
        stay.over();
    }

    /** None goes on: the session is another one, or none. */
    void endAll() {
        all().forEach(this::end);
    }

    /** The stay in a room, whether we are in yet or not. */
    Optional<RoomStay> at(String room) {
        return Optional.ofNullable(stays.get(room));
    }

    /** The stay in a room that we are in. */
    Optional<RoomStay> in(String room) {
        return at(room).filter(RoomStay::isIn);
    }

    Collection<RoomStay> all() {
        return List.copyOf(stays.values());
    }
}
