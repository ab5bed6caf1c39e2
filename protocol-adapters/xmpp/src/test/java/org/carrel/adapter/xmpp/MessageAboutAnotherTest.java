package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.xmpp.Reading.event;
import static org.carrel.adapter.xmpp.Reading.plain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Event;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;

/** A message that means an earlier one: it names it, and by whose id. */
class MessageAboutAnotherTest {

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
}
