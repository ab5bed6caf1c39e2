package org.carrel.adapter.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Found;
import org.carrel.adapter.History;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Part;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Person;
import org.carrel.adapter.testkit.ManualClock;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bad days that the core's tests arrange on the network in memory. */
class LoopbackFaultsTest {

    private static final DialogRef ANN = new DialogRef(DialogRef.Kind.PEER, "ann");
    private static final Command HELLO =
            new Command.Say(new Part(new Content.Plain("hello", List.of()), "said"), Optional.empty());

    private final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    private final Person ann = network.person("ann", "Ann Arbor");
    private final RecordingContext context = RecordingContext.create();
    private final AccountConnection connection =
            LoopbackAdapter.on(network).open(new AccountConfig("1", Map.of(), Map.of()), context);

    @BeforeEach
    void connect() throws Exception {
        assertThat(connection.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    @AfterEach
    void disconnect() {
        connection.disconnect();
        context.close();
    }

    private AdapterException failedSend(String id) {
        return catchThrowableOfType(AdapterException.class, () -> connection.send(ANN, new TransactionId(id), HELLO));
    }

    private Found.Answer lookUp(String id) throws Exception {
        context.awaitStatus(AccountStatus.Code.LOST);
        connect();
        Lookup lookup = connection.feature(Lookup.class).orElseThrow();
        return lookup.find(ANN, new TransactionId(id), HELLO, Clock.systemUTC().instant())
                .answer();
    }

    @Test
    void lostSendIsUncertainAndNeverArrived() throws Exception {
        network.faults().loseNext();
        assertThat(failedSend("c1").nothingSent).isFalse();
        assertThat(ann.received()).isEmpty();
        assertThat(lookUp("c1")).isEqualTo(Found.Answer.NEVER_ARRIVED);
    }

    @Test
    void lostAnswerIsUncertainAndArrived() throws Exception {
        network.faults().loseNextAnswer();
        assertThat(failedSend("c1").nothingSent).isFalse();
        assertThat(ann.received()).containsExactly("hello");
        assertThat(lookUp("c1")).isEqualTo(Found.Answer.ARRIVED);
    }

    @Test
    void refusedSendSendsNothing() {
        network.faults().refuseNext();
        AdapterException refusal = failedSend("c1");
        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
    }

    @Test
    void heldSendToOneDelaysNobodyElse() throws Exception {
        network.faults().hold("ann");
        Thread slow = Thread.ofVirtual().start(() -> {
            try {
                Sent _ = connection.send(ANN, new TransactionId("c1"), HELLO);
            } catch (AdapterException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Sent quick = connection.send(new DialogRef(DialogRef.Kind.PEER, "bob"), new TransactionId("c2"), HELLO);
        assertThat(quick.level()).isEqualTo(Sent.Level.ACCEPTED);
        assertThat(ann.received()).isEmpty();
        network.faults().release("ann");
        slow.join();
        assertThat(ann.received()).containsExactly("hello");
    }

    @Test
    void echoCarriesOurTransaction() throws Exception {
        network.conduct(Conduct.GOOD.echo(true));
        connect();
        Sent _ = connection.send(ANN, new TransactionId("c1"), HELLO);
        Event.Received echo = context.awaitReceived(1).getFirst();
        assertThat(echo.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(echo.head().refs().ours()).contains(new TransactionId("c1"));
    }

    @Test
    void historyComesInPagesAndMovesNoCursor() throws Exception {
        for (int i = 1; i <= 5; i++) {
            ann.write("old " + i);
        }
        List<Event.Received> all = context.awaitReceived(5);
        History history = connection.feature(History.class).orElseThrow();
        assertThat(history.before(ANN, all.getLast().head().refs().server(), 3)).isTrue();
        assertThat(context.texts().subList(5, 8)).containsExactly("old 2", "old 3", "old 4");
        assertThat(context.batches().getLast().cursors()).isEmpty();
    }

    @Test
    void patronsOfPracticeComeToAnAccountWithoutAnySettings() throws Exception {
        ManualClock clock = new ManualClock(Instant.parse("2026-03-14T09:00:00Z"));
        RecordingContext shift = RecordingContext.by(clock);
        AccountConnection practice = new LoopbackAdapter().open(new AccountConfig("2", Map.of(), Map.of()), shift);
        try {
            assertThat(practice.connect().text().english()).contains("play a patron");
            clock.advance(Duration.ofSeconds(15));
            assertThat(shift.awaitReceived(1).getFirst().head().author().name()).isNotBlank();
        } finally {
            practice.disconnect();
        }
    }
}
