package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page of the archive that would take too much memory is read in parts, and nothing is left out. */
@Tag("slow")
class XmppLongMessagesTest {

    private static final int COUNT = 45;

    private static void connect(AccountConnection desk) throws InterruptedException {
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    private static List<String> numbers(List<Event.Received> received) {
        return received.stream()
                .map(each -> RecordingContext.text(each).replaceAll(".* ", ""))
                .toList();
    }

    @Test
    void anArchiveOfVeryLongMessagesIsReadToItsEndAndBackAgain() throws Exception {
        try (ProsodyServer server = ProsodyServer.start();
                RecordingContext context = RecordingContext.create();
                RecordingContext another = RecordingContext.create();
                XmppPerson patron = XmppPerson.signIn(server, "patron", Map.of("receipts", false))) {
            AccountConnection desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
            connect(desk);
            desk.disconnect();
            for (int i = 0; i < COUNT; i++) {
                patron.say(server.address("desk"), "x".repeat(240_000) + " " + i);
                patron.sync();
            }

            connect(desk);

            List<String> all =
                    IntStream.range(0, COUNT).mapToObj(Integer::toString).toList();
            assertThat(numbers(context.awaitReceived(COUNT))).containsExactlyElementsOf(all);
            desk.disconnect();

            AccountConnection fresh = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), another);
            connect(fresh);
            History history = fresh.feature(History.class).orElseThrow();
            DialogRef dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
            boolean more = history.before(dialog, Optional.empty(), 200);
            List<Event.Received> newest = history(another);
            assertThat(more).isTrue();
            assertThat(numbers(newest)).endsWith("" + (COUNT - 1)).hasSizeBetween(30, 40);
            history.before(dialog, newest.getFirst().head().refs().server(), 200);
            assertThat(numbers(history(another))).containsAll(all).hasSize(COUNT);
            fresh.disconnect();
        }
    }

    private static List<Event.Received> history(RecordingContext context) {
        return context.received().stream()
                .filter(each -> each.head().source() == Head.Source.HISTORY)
                .toList();
    }
}
