package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;

/** Stanzas as servers send them in, the events they stand for out. */
final class Reading {

    static final String OWN = "desk@library.example";
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final DialogRef PATRON = new DialogRef(DialogRef.Kind.PEER, "patron@home.example");
    static final MessageReader READER = new MessageReader(
            OWN, address -> "Name of " + Addresses.local(address), new Whispers("reading@rooms.example"::equals));

    private Reading() {}

    static Optional<Event> event(String xml) {
        return READER.read(Arrival.unpack(Xml.node(xml), OWN), Head.Source.LIVE, NOW);
    }

    static <E extends Event> E event(Class<E> kind, String xml) {
        return kind.cast(event(xml).orElseThrow());
    }

    static Content.Plain plain(String text, Mark... marks) {
        return new Content.Plain(text, List.of(marks));
    }
}
