package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.carrel.adapter.ContactList;
import org.carrel.adapter.Event;
import org.junit.jupiter.api.Test;

/** Somebody asks to become a contact. */
class XmppContactRequestTest extends XmppScene {

    @Test
    void contactRequestsAreAccepted() throws Exception {
        begin();
        patron.subscription(server.address("desk"), "subscribe");

        patron.awaitPresence(server.address("desk"), "subscribed");
        patron.awaitPresence(server.address("desk") + "/carrel", "available");
        assertThat(context.of(Event.Asked.class)).isEmpty();
    }

    @Test
    void contactRequestsAreRefused() throws Exception {
        begin(UnaryOperator.identity(), Map.of(AccountFields.CONTACT_REQUESTS, AccountFields.REFUSE));
        patron.subscription(server.address("desk"), "subscribe");

        patron.awaitPresence(server.address("desk"), "unsubscribed");
        assertThat(context.of(Event.Asked.class)).isEmpty();
    }

    @Test
    void contactRequestsWaitForAPerson() throws Exception {
        begin(UnaryOperator.identity(), Map.of(AccountFields.CONTACT_REQUESTS, AccountFields.ASK));
        patron.subscription(server.address("desk"), "subscribe");

        Event.Asked asked = context.await(Event.Asked.class, each -> true);
        assertThat(asked.head().dialog()).isEqualTo(dialog);
        desk.feature(ContactList.class).orElseThrow().answer(patron.bare(), true);

        patron.awaitPresence(server.address("desk"), "subscribed");
    }
}
