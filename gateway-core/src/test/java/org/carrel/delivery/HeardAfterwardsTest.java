package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Event;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network tells of a part when its send is long over: it came back, or somebody has it. */
class HeardAfterwardsTest {

    private static final Text FULL = new Text("test.full", Map.of(), "Not delivered: the mailbox is full.");

    @TempDir
    Path folder;

    private SendingDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new SendingDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatComesBackHasFailedAndCanBeSentAgain() throws Exception {
        long message = desk.say("bea", "are you there?");
        desk.awaitState(message, DeliveryState.SENT);

        bounced(parts(message).getLast());

        assertThat(desk.state(message)).isEqualTo("FAILED");
        assertThat(reason(message)).contains(FULL.english());
        desk.database.writer().lane("test").run(tx -> desk.outbox.retry(tx, message));
        desk.awaitState(message, DeliveryState.SENT);
        assertThat(desk.received("bea")).hasSize(2);
    }

    @Test
    void onePartThatComesBackMakesItsMessageFail() throws Exception {
        long message = desk.say("bea", SendingDesk.LONG);
        desk.awaitState(message, DeliveryState.SENT);

        bounced(parts(message).getFirst());

        assertThat(desk.state(message)).isEqualTo("FAILED");
        assertThat(parts(message)).extracting(OutboxPart::state).containsOnlyOnce(DeliveryState.FAILED);
    }

    @Test
    void whatSomebodyHasDoesNotFailBecauseAnotherClientRefusesIt() throws Exception {
        long message = desk.say("bea", "hello");
        desk.awaitState(message, DeliveryState.SENT);
        delivered(parts(message).getLast());

        bounced(parts(message).getLast());

        assertThat(desk.state(message)).isEqualTo("DELIVERED");
    }

    @Test
    void aReceiptOutweighsARefusalThatCameBefore() throws Exception {
        long message = desk.say("bea", "hello");
        desk.awaitState(message, DeliveryState.SENT);
        bounced(parts(message).getLast());

        delivered(parts(message).getLast());

        assertThat(desk.state(message)).isEqualTo("DELIVERED");
        assertThat(reason(message)).isEmpty();
    }

    @Test
    void nobodyElsesRefusalCounts() throws Exception {
        long message = desk.say("bea", "hello");
        long other = desk.say("omar", "hello, too");
        desk.awaitState(message, DeliveryState.SENT);
        desk.awaitState(other, DeliveryState.SENT);

        long dialog = parts(other).getFirst().dialog();
        desk.database
                .writer()
                .lane("test")
                .run(tx -> desk.outbox.bounced(tx, dialog, named(parts(message).getFirst()), FULL));

        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(desk.state(other)).isEqualTo("SENT");
    }

    @Test
    void aReceiptSettlesADoubtAndLetsTheHeldPartsGo() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", SendingDesk.LONG);
        desk.awaitState(message, DeliveryState.UNCERTAIN);

        delivered(parts(message).getFirst());

        desk.awaitState(message, DeliveryState.SENT);
        assertThat(desk.together()).isEqualTo(SendingDesk.LONG);
    }

    @Test
    void anEchoSettlesADoubtAndLetsTheHeldPartsGo() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", SendingDesk.LONG);
        desk.awaitState(message, DeliveryState.UNCERTAIN);
        OutboxPart doubtful = parts(message).getFirst();

        desk.database
                .writer()
                .lane("test")
                .run(tx -> desk.outbox.arrived(tx, desk.account, doubtful.transactionId(), Optional.empty()));

        desk.awaitState(message, DeliveryState.SENT);
        assertThat(desk.together()).isEqualTo(SendingDesk.LONG);
    }

    @Test
    void whatIsSettledLetsNothingGoWhileAnotherPartWaitsForAPerson() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", SendingDesk.LONG);
        desk.awaitState(message, DeliveryState.UNCERTAIN);
        List<OutboxPart> parts = parts(message);
        desk.database.writer().lane("test").run(tx -> {
            desk.outbox.bounced(tx, parts.getFirst().dialog(), named(parts.getFirst()), FULL);
            new OutboxStore().become(tx, parts.get(1), DeliveryState.SENDING, Optional.empty());
            desk.outbox.arrived(tx, desk.account, parts.get(1).transactionId(), Optional.empty());
        });

        assertThat(parts(message))
                .extracting(OutboxPart::state)
                .startsWith(DeliveryState.FAILED, DeliveryState.SENT, DeliveryState.HELD);
    }

    private void bounced(OutboxPart part) throws InterruptedException {
        desk.database.writer().lane("test").run(tx -> desk.outbox.bounced(tx, part.dialog(), named(part), FULL));
    }

    private void delivered(OutboxPart part) throws InterruptedException {
        desk.database
                .writer()
                .lane("test")
                .run(tx -> desk.outbox.receipt(tx, part.dialog(), named(part), Event.Receipt.Kind.DELIVERED));
    }

    private static Target named(OutboxPart part) {
        TransactionId id = part.transactionId();
        return new Target(Optional.empty(), Optional.empty(), Optional.of(id));
    }

    private List<OutboxPart> parts(long message) {
        return desk.database.reader().read(sql -> new OutboxStore().ofMessage(sql, message));
    }

    private String reason(long message) {
        return desk.database
                .reader()
                .read(sql -> sql.one(
                        "SELECT coalesce(reason, '') FROM message WHERE id = ?", row -> row.getString(1), message))
                .orElseThrow();
    }
}
