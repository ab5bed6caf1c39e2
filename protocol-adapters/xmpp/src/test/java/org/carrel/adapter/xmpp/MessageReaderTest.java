package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;

/** A stanza as servers send it in, the event it stands for out. */
class MessageReaderTest {

    private static final String OWN = "desk@library.example";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final DialogRef PATRON = new DialogRef(DialogRef.Kind.PEER, "patron@home.example");

    private final MessageReader reader = new MessageReader(OWN, address -> "Name of " + Addresses.local(address));

    private Optional<Event> event(String xml) {
        return reader.read(Arrival.unpack(Xml.node(xml), OWN), Head.Source.LIVE, NOW);
    }

    private <E extends Event> E event(Class<E> kind, String xml) {
        return kind.cast(event(xml).orElseThrow());
    }

    private static Content.Plain plain(String text, Mark... marks) {
        return new Content.Plain(text, List.of(marks));
    }

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

        Event event = reader.read(arrival, Head.Source.CATCH_UP, NOW).orElseThrow();

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
    void anEncryptedMessageIsUnreadableWithTheReason() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='1'>\
                <encrypted xmlns='eu.siacs.conversations.axolotl'><payload>AAAA</payload></encrypted></message>""");

        assertThat(((Content.Unreadable) received.parts().getFirst()).reason().code())
                .isEqualTo("xmpp.unreadable-encrypted");
    }

    @Test
    void aCorrectionNamesTheMessageOfItsAuthor() {
        Event.Edited edited = event(Event.Edited.class, """
                <message from='patron@home.example/phone' type='chat' id='m2'><body>thanks</body>\
                <replace xmlns='urn:xmpp:message-correct:0' id='m1'/></message>""");

        assertThat(edited.target()).isEqualTo(new Target(Optional.empty(), Optional.of("m1"), Optional.empty()));
        assertThat(edited.head().author().key()).isEqualTo("patron@home.example");
        assertThat(edited.parts()).containsExactly(plain("thanks"));
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
    void aRetraction() {
        Event.Retracted retracted = event(Event.Retracted.class, """
                <message from='patron@home.example/phone' type='chat' id='m3'>\
                <retract xmlns='urn:xmpp:message-retract:1' id='m1'/>\
                <fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/>\
                <body>This person attempted to retract a previous message.</body></message>""");

        assertThat(retracted.target().sender()).contains("m1");
    }

    @Test
    void reactionsAreTheWholeSetAndMayMeanAMessageOfEitherSide() {
        Event.Reacted reacted = event(Event.Reacted.class, """
                <message from='patron@home.example/phone' type='chat' id='m4'>\
                <reactions xmlns='urn:xmpp:reactions:0' id='c5'><reaction>👍</reaction><reaction>🎉</reaction></reactions>\
                </message>""");

        assertThat(reacted.all()).isEqualTo(Set.of("👍", "🎉"));
        assertThat(reacted.target())
                .isEqualTo(new Target(Optional.empty(), Optional.of("c5"), Optional.of(new TransactionId("c5"))));
    }

    @Test
    void noReactionAnyMore() {
        Event.Reacted reacted = event(Event.Reacted.class, """
                <message from='patron@home.example/phone' type='chat' id='m4'>\
                <reactions xmlns='urn:xmpp:reactions:0' id='c5'/></message>""");

        assertThat(reacted.all()).isEmpty();
    }

    @Test
    void aReplyLosesTheQuotationForOldPrograms() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='m5'><body>&gt; It is 📚 here
                thank you</body>\
                <reply xmlns='urn:xmpp:reply:0' to='desk@library.example/carrel' id='c9'/>\
                <fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='15'/></fallback>\
                </message>""");

        assertThat(received.parts()).containsExactly(plain("thank you"));
        assertThat(received.replyTo().orElseThrow().ours()).contains(new TransactionId("c9"));
    }

    @Test
    void aReplyToTheirOwnMessageNamesIt() {
        Event.Received received = event(Event.Received.class, """
                <message from='patron@home.example/phone' type='chat' id='m5'><body>and another thing</body>\
                <reply xmlns='urn:xmpp:reply:0' to='patron@home.example/phone' id='m1'/></message>""");

        assertThat(received.replyTo().orElseThrow())
                .isEqualTo(new Target(Optional.empty(), Optional.of("m1"), Optional.empty()));
    }

    @Test
    void deliveredAndReadAreReceipts() {
        Event.Receipt delivered = event(Event.Receipt.class, """
                <message from='patron@home.example/phone' id='r1'><received xmlns='urn:xmpp:receipts' id='c1'/></message>""");
        Event.Receipt marked = event(Event.Receipt.class, """
                <message from='patron@home.example/phone' id='r2' type='chat'>\
                <received xmlns='urn:xmpp:chat-markers:0' id='c1'/></message>""");
        Event.Receipt read = event(Event.Receipt.class, """
                <message from='patron@home.example/phone' id='r3' type='chat'>\
                <displayed xmlns='urn:xmpp:chat-markers:0' id='c1'/></message>""");

        assertThat(List.of(delivered.kind(), marked.kind(), read.kind()))
                .containsExactly(Event.Receipt.Kind.DELIVERED, Event.Receipt.Kind.DELIVERED, Event.Receipt.Kind.READ);
        assertThat(read.upTo())
                .isEqualTo(new Target(Optional.empty(), Optional.empty(), Optional.of(new TransactionId("c1"))));
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
    void aMessageThatCameBackIsNamedWithTheReason() {
        Event.Bounced bounced = event(Event.Bounced.class, """
                <message from='nobody@home.example' to='desk@library.example/carrel' type='error' id='c7'>\
                <body>are you there?</body><error type='cancel'>\
                <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>""");

        assertThat(bounced.target().ours()).contains(new TransactionId("c7"));
        assertThat(bounced.head().dialog().address()).isEqualTo("nobody@home.example");
        assertThat(bounced.reason().english())
                .isEqualTo("Not delivered: nobody@home.example does not exist or takes no messages.");
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
