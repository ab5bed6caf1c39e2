package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;

/** Stanzas of one room as its server sends them in, the events they stand for out. */
final class RoomReading {

    static final String ROOM = "reading@rooms.example";
    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    final RoomStay stay;
    final RoomAuthors authors = new RoomAuthors("desk@library.example");
    private final RoomReader reader = new RoomReader(authors);

    RoomReading(RoomTraits traits) {
        stay = new RoomStay(ROOM, "desk", traits, NOW);
    }

    /** A presence of somebody, with what stands in {@code <x/>}, and an id from the room. */
    List<RoomStay.Change> presence(String nick, String attributes, String about, String id) {
        String occupant = id.isEmpty() ? "" : "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='" + id + "'/>";
        return stay.on(RoomPresence.of(Xml.node("<presence from='" + ROOM + "/" + nick + "' " + attributes
                + "><x xmlns='http://jabber.org/protocol/muc#user'>" + about + "</x>" + occupant + "</presence>")));
    }

    /** Ann is there, and we are. */
    RoomReading in() {
        presence("ann", "", "<item role='participant'/>", "a");
        presence("desk", "", "<item role='participant'/><status code='110'/>", "d");
        stay.entry().complete(new RoomStay.Entry.In(false));
        return this;
    }

    Optional<Event> said(String from, String children) {
        Node message =
                Xml.node("<message type='groupchat' from='" + ROOM + from + "' id='m1'>" + children + "</message>");
        return reader.read(stay, Arrival.ofRoom(message, ROOM, stay.traits()), Head.Source.LIVE, NOW);
    }

    <E extends Event> E said(Class<E> kind, String from, String children) {
        return kind.cast(said(from, children).orElseThrow());
    }

    /** An entry of the room's archive. */
    Event.Received kept(String archiveId, String from, String children) {
        Node stanza = Xml.node("<message from='" + ROOM + "'><result xmlns='urn:xmpp:mam:2' queryid='q' id='"
                + archiveId
                + "'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-11-25T08:00:00Z'/>"
                + "<message xmlns='jabber:client' type='groupchat' from='" + ROOM + from + "' id='m1'>" + children
                + "</message></forwarded></result></message>");
        Arrival arrival = Arrival.ofRoomArchive(stanza).orElseThrow();
        return (Event.Received)
                reader.read(stay, arrival, Head.Source.CATCH_UP, NOW).orElseThrow();
    }
}
