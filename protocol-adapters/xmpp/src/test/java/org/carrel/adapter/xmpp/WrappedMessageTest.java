package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.xmpp.Reading.NOW;
import static org.carrel.adapter.xmpp.Reading.OWN;
import static org.carrel.adapter.xmpp.Reading.PATRON;
import static org.carrel.adapter.xmpp.Reading.READER;
import static org.carrel.adapter.xmpp.Reading.event;

import java.time.Instant;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;

/** A message inside another one: a copy of our other client, or an entry of the archive. */
class WrappedMessageTest {

    @Test
    void whatAnotherClientOfOursSaidIsOurs() {
        Event.Received received = event(Event.Received.class, """
                <message from='desk@library.example' to='desk@library.example/carrel' type='chat'>\
                <sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>\
                <message xmlns='jabber:client' from='desk@library.example/home' to='patron@home.example' type='chat' id='x9'>\
                <body>said at home</body></message></forwarded></sent></message>""");

        assertThat(received.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(received.head().author().key()).isEqualTo(OWN);
        assertThat(received.head().dialog()).isEqualTo(PATRON);
        assertThat(received.head().refs().ours()).contains(new TransactionId("x9"));
    }

    @Test
    void aCopyThatOurServerDidNotMakeIsNoCopy() {
        assertThat(event("""
                <message from='stranger@evil.example/x' to='desk@library.example/carrel' type='chat'>\
                <received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>\
                <message xmlns='jabber:client' from='director@library.example' to='desk@library.example' type='chat'>\
                <body>close the library</body></message></forwarded></received></message>""")).isEmpty();
    }

    @Test
    void anArchiveEntryThatOurServerDidNotSendIsNone() {
        assertThat(event("""
                <message from='stranger@evil.example/x'><result xmlns='urn:xmpp:mam:2' queryid='q' id='a'>\
                <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='director@library.example'>\
                <body>close the library</body></message></forwarded></result></message>""")).isEmpty();
    }

    @Test
    void anArchiveEntryHasItsIdAndTime() {
        Arrival arrival = Arrival.unpack(Xml.node("""
                <message to='desk@library.example/carrel'><result xmlns='urn:xmpp:mam:2' queryid='q1' id='a1'>\
                <forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-11-20T09:00:00Z'/>\
                <message xmlns='jabber:client' from='patron@home.example/phone' to='desk@library.example' type='chat' id='1'>\
                <body>yesterday</body></message></forwarded></result></message>"""), OWN);

        Event event = READER.read(arrival, Head.Source.CATCH_UP, NOW).orElseThrow();

        assertThat(arrival.query()).isEqualTo("q1");
        assertThat(event.head().refs().server()).contains("a1");
        assertThat(event.head().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(event.head().source()).isEqualTo(Head.Source.CATCH_UP);
    }

    @Test
    void anArchiveEntryWithoutAMessageIsUnreadableAndKept() {
        Event.Received received = event(Event.Received.class, """
                <message to='desk@library.example/carrel'><result xmlns='urn:xmpp:mam:2' queryid='q1' id='poison'>\
                <forwarded xmlns='urn:xmpp:forward:0'/></result></message>""");

        assertThat(received.head().refs().server()).contains("poison");
        assertThat(received.parts()).singleElement().satisfies(part -> {
            Content.Unreadable unreadable = (Content.Unreadable) part;
            assertThat(unreadable.raw()).contains("poison");
            assertThat(unreadable.reason().english()).isNotBlank();
        });
    }

    @Test
    void aCorrectionByOurOtherClientNamesAMessageOfOurs() {
        Event.Edited edited = event(Event.Edited.class, """
                <message from='desk@library.example' type='chat'>\
                <sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>\
                <message xmlns='jabber:client' from='desk@library.example/home' to='patron@home.example' type='chat' id='x2'>\
                <body>open till 9</body><replace xmlns='urn:xmpp:message-correct:0' id='c1'/></message></forwarded></sent>\
                </message>""");

        assertThat(edited.target().ours()).contains(new TransactionId("c1"));
    }

    @Test
    void whatOurOtherClientReadIsAMessageOfTheirs() {
        Event.Receipt read = event(Event.Receipt.class, """
                <message from='desk@library.example' type='chat'>\
                <sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>\
                <message xmlns='jabber:client' from='desk@library.example/home' to='patron@home.example' type='chat' id='x3'>\
                <displayed xmlns='urn:xmpp:chat-markers:0' id='m1'/></message></forwarded></sent></message>""");

        assertThat(read.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(read.upTo().sender()).contains("m1");
    }
}
