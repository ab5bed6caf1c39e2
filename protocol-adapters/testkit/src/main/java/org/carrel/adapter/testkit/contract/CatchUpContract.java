package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** The part of {@link AdapterContractTest} about catching up and the cursors. */
abstract class CatchUpContract extends MessagesContract {

    @Test
    void whatCameWhileTheLinkWasDownComesOnceWithItsTime() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("before");
        context.awaitReceived(1);
        world.cutLink();
        context.awaitStatus(AccountStatus.Code.LOST);
        connection.disconnect();
        Instant from = Instant.now();
        ann.writes("meanwhile 1");
        ann.writes("meanwhile 2");
        Instant to = Instant.now();
        connected();
        ann.writes("after");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("after"));
        assertThat(context.texts())
                .isEqualTo(
                        keepsHistory()
                                ? List.of("before", "meanwhile 1", "meanwhile 2", "after")
                                : List.of("before", "after"));
        context.received().stream()
                .filter(each -> RecordingContext.text(each).startsWith("meanwhile"))
                .forEach(each -> caughtUp(each.head(), from, to));
    }

    private static void caughtUp(Head head, Instant from, Instant to) {
        assertThat(head.source()).isEqualTo(Head.Source.CATCH_UP);
        assertThat(head.sentAt()).isBetween(from.minusSeconds(2), to.plusSeconds(2));
    }

    @Test
    void restartBringsExactlyWhatIsMissing() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("known 1");
        ann.writes("known 2");
        context.awaitReceived(2);
        connection.disconnect();
        ann.writes("missed 1");
        ann.writes("missed 2");
        ann.writes("missed 3");
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        List<String> once = withoutRepeats(context.received());
        assertThat(once)
                .isEqualTo(keepsHistory() ? List.of("missed 1", "missed 2", "missed 3", "live") : List.of("live"));
    }

    /** A live cursor may lag, so that the archive brings a known one again: with the server's id, by which it is known. */
    private List<String> withoutRepeats(List<Event.Received> received) {
        return received.stream()
                .map(RecordingContext::text)
                .filter(text -> !text.startsWith("known"))
                .toList();
    }

    @Test
    void whatWasNotStoredComesAgain() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("known 1");
        context.awaitReceived(1);
        context.hold();
        ann.writes("not stored");
        context.awaitHeld();
        connection.disconnect();
        assertThat(context.texts()).containsExactly("known 1");
        context.release();
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        assertThat(withoutRepeats(context.received()))
                .isEqualTo(keepsHistory() ? List.of("not stored", "live") : List.of("live"));
    }

    @Test
    void restartRepeatsNothingWithinOneCatchUp() throws Exception {
        ContractPeer ann = world.peer("ann");
        for (String text : numbered("message ", 20)) {
            ann.writes(text);
        }
        context.awaitReceived(20);
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        assertThat(new HashSet<>(context.texts())).hasSameSizeAs(context.texts());
    }

    @Test
    void deliverThatWaitsBreaksNothing() throws Exception {
        ContractPeer ann = world.peer("ann");
        context.hold();
        List<String> texts = numbered("while the disk was full ", 50);
        for (String text : texts) {
            ann.writes(text);
        }
        context.awaitHeld();
        say(ann, "we still answer");
        awaitScreen(ann, List.of("we still answer"));
        context.release();
        context.awaitReceived(50);
        assertThat(context.texts()).containsExactlyElementsOf(texts);
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
    }
}
