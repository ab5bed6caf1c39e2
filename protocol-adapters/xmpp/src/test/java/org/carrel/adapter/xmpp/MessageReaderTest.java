package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.xmpp.Reading.NOW;
import static org.carrel.adapter.xmpp.Reading.PATRON;
import static org.carrel.adapter.xmpp.Reading.event;
import static org.carrel.adapter.xmpp.Reading.plain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Target;
import org.junit.jupiter.api.Test;

/** A message as a person writes it. */
class MessageReaderTest {

    @Test
    void plainMessageOfAPatron() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' to='desk@library.example/carrel' type='chat' id='m1'>\
                <body>Do you have Ulysses?</body><active xmlns='http://jabber.org/protocol/chatstates'/>\
                <request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/>\
                <origin-id xmlns='urn:xmpp:sid:0' id='m1'/>\
                <stanza-id xmlns='urn:xmpp:sid:0' by='desk@library.example' id='archive-7'/></message>""");

        assertThat(received.parts()).containsExactly(plain("Do you have Ulysses?"));
        assertThat(received.replyTo()).isEmpty();
        Head head = received.head();
        assertThat(head.dialog()).isEqualTo(PATRON);
        assertThat(head.author())
                .isEqualTo(new Author(
                        "patron@home.example",
                        "patron@home.example",
                        "Name of patron",
                        Author.Role.PEER,
                        Author.Trust.NONE));
        assertThat(head.refs()).isEqualTo(new Target(Optional.of("archive-7"), Optional.of("m1"), Optional.empty()));
        assertThat(head.sentAt()).isEqualTo(NOW);
    }

    @Test
    void aStanzaIdOfSomebodyElseIsNoIdOfOurs() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'><body>hello</body>\
                <stanza-id xmlns='urn:xmpp:sid:0' by='patron@home.example' id='forged'/></message>""");

        assertThat(received.head().refs().server()).isEmpty();
    }

    @Test
    void aDelayedMessageHasItsOwnTime() {
        Event event = event("""
                <message from='patron@home.example/phone' type='chat' id='1'><body>hello</body>\
                <delay xmlns='urn:xmpp:delay' from='library.example' stamp='2026-11-23T08:15:00.5+01:00'/></message>""").orElseThrow();

        assertThat(event.head().sentAt()).isEqualTo(Instant.parse("2026-11-23T07:15:00.5Z"));
    }

    @Test
    void aDelayThatIsNoTimeDoesNotHideTheMessage() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'><body>hello</body>\
                <delay xmlns='urn:xmpp:delay' stamp='yesterday, I think'/></message>""");

        assertThat(received.parts()).containsExactly(plain("hello"));
        assertThat(received.head().sentAt()).isEqualTo(NOW);
    }

    @Test
    void onlyOurServerMaySayThatAMessageIsLate() {
        Event event = event("""
                <message from='patron@home.example/phone' type='chat' id='1'><body>hello</body>\
                <delay xmlns='urn:xmpp:delay' from='home.example' stamp='1999-12-31T23:59:59Z'/></message>""").orElseThrow();

        assertThat(event.head().sentAt()).isEqualTo(NOW);
    }

    @Test
    void anEncryptedMessageIsUnreadableWithTheReason() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'>\
                <encrypted xmlns='eu.siacs.conversations.axolotl'><payload>AAAA</payload></encrypted></message>""");

        assertThat(((Content.Unreadable) received.parts().getFirst()).reason().code())
                .isEqualTo("xmpp.unreadable-encrypted");
    }

    @Test
    void whoSpeaksOfThemselves() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'><body>/me is waiting</body></message>""");

        assertThat(received.parts()).containsExactly(new Content.Action("is waiting", List.of()));
    }

    @Test
    void styledTextHasMarksUnlessItSaysThatItIsNot() {
        Event.Received styled = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'><body>a *bold* word</body></message>""");
        Event.Received unstyled = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'><body>a *bold* word</body>\
                <unstyled xmlns='urn:xmpp:styling:0'/></message>""");

        assertThat(styled.parts()).containsExactly(plain("a bold word", new Mark(Mark.Type.BOLD, 2, 6, "")));
        assertThat(unstyled.parts()).containsExactly(plain("a *bold* word"));
    }

    @Test
    void markupStaysText() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'>\
                <body>&lt;script&gt;alert(1)&lt;/script&gt;</body>\
                <html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><b>x</b></body>\
                </html></message>""");

        assertThat(received.parts()).containsExactly(plain("<script>alert(1)</script>"));
    }

    @Test
    void whatIsNoMessageOfAPersonIsNoEvent() {
        assertThat(event("<message from='patron@home.example/p' type='chat' id='1'>"
                        + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>"))
                .isEmpty();
        assertThat(event("<message from='room@conference.home.example/nick' type='groupchat' id='1'>"
                        + "<body>hi all</body></message>"))
                .isEmpty();
        assertThat(event("<message from='patron@home.example' type='headline'>"
                        + "<event xmlns='http://jabber.org/protocol/pubsub#event'/></message>"))
                .isEmpty();
    }
}
