package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** People and programs that write oddly. */
class XmppOddMessageTest extends XmppScene {

    @Test
    void aMessageThatIsNotToBeKeptArrivesAllTheSame() throws Exception {
        begin();
        patron.say(server.address("desk"), "just between us", "1", "<no-permanent-store xmlns='urn:xmpp:hints'/>");
        patron.say(server.address("desk"), "for the record");

        context.awaitReceived(2);

        assertThat(context.texts()).containsExactly("just between us", "for the record");
    }

    @Test
    void brokenExtensionsAndBrokenStanzasLoseNoOtherMessage() throws Exception {
        begin();
        String desk = server.address("desk");
        patron.say(desk, "first");
        patron.say(desk, "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(desk, "odd correction", "3", "<replace xmlns='urn:xmpp:message-correct:0'/>");
        patron.say(desk, "odd receipt", "4", "<received xmlns='urn:xmpp:receipts'/>");
        patron.raw("<presence to='" + desk + "'><priority>very</priority></presence>");
        patron.raw("<iq to='" + desk
                + "/carrel' type='set' id='q'><query xmlns='jabber:iq:roster'><item jid='@@'/></query></iq>");
        patron.message(desk, "5", "<encrypted xmlns='eu.siacs.conversations.axolotl'/><store xmlns='urn:xmpp:hints'/>");
        patron.say(desk, "last");

        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("last"));

        assertThat(context.texts()).contains("first", "odd time", "odd receipt", "last");
        assertThat(context.of(Event.class))
                .anySatisfy(event -> assertThat(event).isInstanceOf(Event.Edited.class));
        assertThat(context.received())
                .anySatisfy(each -> assertThat(each.parts().getFirst()).isInstanceOf(Content.Unreadable.class));
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
    }

    @Test
    void aPoisonedEntryOfTheArchiveLosesNoOther() throws Exception {
        begin();
        desk.disconnect();
        patron.say(server.address("desk"), "first");
        patron.message(
                server.address("desk"),
                "p",
                "<encrypted xmlns='eu.siacs.conversations.axolotl'><payload/></encrypted><store xmlns='urn:xmpp:hints'/>");
        patron.say(server.address("desk"), "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(server.address("desk"), "last");
        patron.sync();

        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        assertThat(context.awaitReceived(4)).hasSize(4);
        assertThat(context.texts()).contains("first", "odd time", "last");
        assertThat(context.received().get(1).parts().getFirst()).isInstanceOf(Content.Unreadable.class);
        assertThat(context.received())
                .allSatisfy(each -> assertThat(each.head().refs().server()).isPresent());
    }

    @Test
    void anEditOfSomebodyElsesMessageHasTheEditorsKey() throws Exception {
        begin();
        patron.say(server.address("desk"), "mine", "m1", "");
        try (XmppPerson other = XmppPerson.signIn(server, "other")) {
            other.correct(server.address("desk"), "m1", "taken over");

            Event.Edited edited = context.await(Event.Edited.class, each -> true);

            assertThat(edited.head().author().key()).isEqualTo("other@localhost");
            assertThat(edited.head().dialog().address()).isEqualTo("other@localhost");
        }
    }

    @Test
    void aHundredKilobytesGoBothWays() throws Exception {
        begin();
        String long100 = "0123456789 <&> ".repeat(7_000).strip();
        patron.say(server.address("desk"), long100);
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly(long100);

        say(patron.bare(), "c1", long100);

        patron.awaitBody(long100);
    }
}
