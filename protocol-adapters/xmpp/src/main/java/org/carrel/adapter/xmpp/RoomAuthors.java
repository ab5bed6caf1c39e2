package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.Author;

/** Who is who in a room. */
final class RoomAuthors {

    /** The room itself; no occupant's key is like it. */
    static final String ROOM = "room";

    private final String own;

    /** @param own our own bare address */
    RoomAuthors(String own) {
        this.own = own;
    }

    /** Somebody who is there now. */
    Author occupant(RoomStay stay, RoomOccupant who) {
        if (stay.isUs(who.nick(), who.id())) {
            return us(who.nick());
        }
        Author.Role role = who.moderator() ? Author.Role.MODERATOR : Author.Role.PEER;
        String address = who.real().orElse(stay.room() + "/" + who.nick());
        return new Author(who.key(), address, who.nick(), role, Author.Trust.NONE);
    }

    /**
     * Who said it. A moderator's word on others comes from the room (XEP-0425): as occupants they count for themselves
     * alone.
     *
     * <p>Of what was said before this stay, a nick tells nothing, as anybody may have had it: without an id from the
     * room it stands for its own message alone.
     */
    Author speaker(RoomStay stay, Arrival arrival) {
        String nick = Addresses.resource(arrival.message().attribute("from"));
        if (nick.isEmpty()) {
            return room(stay.room());
        }
        Optional<String> id = id(stay, arrival.message());
        if (stay.isUs(nick, id)) {
            return us(nick);
        }
        boolean now = arrival.way() == Arrival.Way.DIRECT && arrival.stamp().isEmpty();
        Optional<RoomOccupant> who = now ? stay.occupant(nick) : Optional.empty();
        String key = id.map(each -> "id:" + each)
                .or(() -> who.map(RoomOccupant::key))
                .orElseGet(() -> once(arrival));
        String address = who.flatMap(RoomOccupant::real).orElse(stay.room() + "/" + nick);
        return new Author(key, address, nick, Author.Role.PEER, Author.Trust.NONE);
    }

    private static String once(Arrival arrival) {
        Node message = arrival.message();
        String which = arrival.archiveId().orElseGet(() -> arrival.stamp() + message.attribute("id"));
        return "once:" + which + ":" + message.attribute("from");
    }

    /** The room itself, when it says something on its own or for a moderator. */
    Author room(String room) {
        return new Author(ROOM, room, Addresses.local(room), Author.Role.MODERATOR, Author.Trust.NONE);
    }

    private Author us(String nick) {
        return new Author(own, own, nick, Author.Role.US, Author.Trust.NONE);
    }

    /** Who it is, if the room is one that says so. */
    static Optional<String> id(RoomStay stay, Node message) {
        return stay.traits().occupantIds()
                ? message.child(Namespaces.OCCUPANT_ID, "occupant-id")
                        .flatMap(id -> Targets.nonEmpty(id.attribute("id")))
                : Optional.empty();
    }
}
