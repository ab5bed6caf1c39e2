package org.carrel.adapter.xmpp;

import java.util.Optional;

/**
 * Somebody in a room.
 *
 * @param key the same as long as it is certainly the same person
 * @param id who it is over more than one stay (XEP-0421), where the room says so
 * @param real their address, where the room shows it
 */
record RoomOccupant(String nick, String key, Optional<String> id, Optional<String> real, boolean moderator) {

    /** What stands there of the one that a room tells of. */
    static RoomOccupant of(RoomPresence presence, String key) {
        return new RoomOccupant(
                presence.nick(),
                key,
                presence.occupantId(),
                presence.item().real(),
                presence.item().role().equals("moderator"));
    }
}
