package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** What came while we were away comes once and in order. */
class XmppAwayTest extends XmppBadNetwork {

    @Test
    void fiveHundredMessagesThatCameWhileDownComeOnceInOrderWithTheirTimes() throws Exception {
        desk.disconnect();
        Instant from = Instant.now();
        patron.sayNumbered(server.address("desk"), "missed ", 0, 500);
        patron.sync();
        Instant to = Instant.now();

        restartGateway();

        assertThat(context.awaitReceived(500)).hasSize(500);
        assertThat(context.texts()).containsExactlyElementsOf(numbered("missed ", 0, 500));
        assertThat(context.received()).allSatisfy(each -> {
            assertThat(each.head().source()).isEqualTo(Head.Source.CATCH_UP);
            assertThat(each.head().sentAt()).isBetween(from.minusSeconds(2), to.plusSeconds(2));
        });
    }

    @Test
    void whatComesLiveDuringTheCatchUpLeavesNoHole() throws Exception {
        desk.disconnect();
        patron.sayNumbered(server.address("desk"), "n", 0, 600);
        patron.sync();
        RecordingContext before = context;
        context = context.restarted();
        before.close();
        desk = open(context);
        Thread live = Thread.ofVirtual().start(() -> patron.sayNumbered(server.address("desk"), "n", 600, 200));
        connected();
        live.join();
        patron.sync();

        context.await(
                "all 800", () -> Optional.of(new HashSet<>(context.texts())).filter(all -> all.size() == 800));
        desk.disconnect();
        patron.say(server.address("desk"), "the last");
        patron.sync();
        restartGateway();
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("the last"));

        assertThat(context.texts()).doesNotHaveDuplicates();
    }

    @Test
    void aKilledServerLosesNothingThatItHadTaken() throws Exception {
        patron.say(server.address("desk"), "before");
        context.awaitReceived(1);
        server.kill();
        context.awaitStatus(AccountStatus.Code.LOST);
        server.launch();
        patron.close();
        patron = XmppPerson.signIn(server, "patron");
        patron.say(server.address("desk"), "while the desk was away");
        patron.sync();

        connected();

        context.await("both", () -> Optional.of(storedOnce()).filter(all -> all.size() == 2));
        assertThat(storedOnce()).containsExactly("before", "while the desk was away");
    }
}
