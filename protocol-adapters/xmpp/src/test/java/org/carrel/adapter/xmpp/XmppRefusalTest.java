package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Event;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;

/** What cannot be delivered is said in words. */
class XmppRefusalTest extends XmppScene {

    @Test
    void aMessageToNobodyIsRefusedInWords() throws Exception {
        begin();

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> say("nobody@localhost", "c1", "are you there?"));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
        assertThat(refusal.text.english())
                .isEqualTo("Not delivered: nobody@localhost does not exist or takes no messages.");
    }

    @Test
    void aMessageThatComesBackLaterIsNamedWithTheReason() throws Exception {
        begin();
        say(patron.bare(), "c1", "hello");
        patron.awaitBody("hello");

        patron.raw("<message type='error' id='c1' to='" + server.address("desk") + "/carrel'><error type='wait'>"
                + "<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");

        Event.Bounced bounced = context.await(Event.Bounced.class, each -> true);
        assertThat(bounced.target().ours()).contains(new TransactionId("c1"));
        assertThat(bounced.reason().code()).isEqualTo("xmpp.bounced-policy");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnythingIsSent() throws Exception {
        begin();

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> say("not an address", "c1", "hello"));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
    }
}
