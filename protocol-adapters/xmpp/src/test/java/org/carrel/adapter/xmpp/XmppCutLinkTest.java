package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Event;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** A link that breaks loses nothing, and brings nothing twice without the id by which that is seen. */
class XmppCutLinkTest extends XmppBadNetwork {

    @Test
    void aCutLinkIsResumedAndBringsWhatCameMeanwhileOnce() throws Exception {
        patron.say(server.address("desk"), "before");
        context.awaitReceived(1);
        proxy.cut();
        context.awaitStatus(AccountStatus.Code.LOST);
        patron.sayNumbered(server.address("desk"), "meanwhile ", 0, 50);
        patron.sync();

        connected();
        patron.say(server.address("desk"), "after");

        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("after"));
        assertThat(server.log().contains("session resumed from")).isTrue();
        assertThat(context.texts())
                .hasSize(52)
                .doesNotHaveDuplicates()
                .startsWith("before")
                .endsWith("after");
    }

    @Test
    void aLinkThatIsCutInTheMiddleOfAStanzaLosesNothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            proxy.cutAfterBytesToClient(20_000 + 777L * round);
            patron.sayNumbered(server.address("desk"), "m", 200 * round, 200);
            patron.sync();
            int lost = round + 1;
            context.await(
                    "loss " + lost,
                    () -> Optional.of(context.statuses().stream()
                                    .filter(status -> status.code() == AccountStatus.Code.LOST)
                                    .count())
                            .filter(count -> count >= lost));
            connected();
        }

        context.await("all", () -> Optional.of(storedOnce()).filter(all -> all.size() >= 1000));
        assertThat(storedOnce()).containsExactlyInAnyOrderElementsOf(numbered("m", 0, 1000));
    }

    @Test
    void aDeadLinkThatNobodyClosedIsNoticed() throws Exception {
        proxy.swallow(FaultProxy.Way.TO_CLIENT);
        proxy.swallow(FaultProxy.Way.TO_SERVER);

        AccountStatus status = context.awaitStatus(AccountStatus.Code.LOST);

        assertThat(status.action()).isEqualTo(AccountStatus.Action.WAIT);
        proxy.cut();
        proxy.pass();
        connected();
    }

    @Test
    void whatWaitsToBeStoredWhenTheLinkBreaksIsStoredAfterwards() throws Exception {
        context.hold();
        patron.sayNumbered(server.address("desk"), "n", 0, 100);
        patron.sync();
        context.awaitHeld();
        proxy.cut();
        context.awaitStatus(AccountStatus.Code.LOST);
        context.release();

        connected();
        context.await("all 100", () -> Optional.of(storedOnce()).filter(all -> all.size() == 100));

        assertThat(storedOnce()).containsExactlyElementsOf(numbered("n", 0, 100));
    }
}
