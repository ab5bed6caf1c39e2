package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.account.Account;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.InboundDoor;
import org.carrel.account.Secrets;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Batch;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Signal;
import org.carrel.adapter.loopback.LoopbackAdapter;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.conversation.Consequences;
import org.carrel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of sends: side by side, in order, never repeated blindly. */
class DispatcherTest {

    private static final String LONG = "word ".repeat(5_000).strip();

    private final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    private volatile Sender sender = _ -> {
        throw new IllegalStateException("Nothing goes out before the account is there.");
    };
    private Database database;
    private AccountSupervisor supervisor;
    private Dispatcher dispatcher;
    private Outbox outbox;
    private Consequences consequences;
    private long account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        network.person("bea");
        network.person("omar");
        database = Database.open(folder, Clock.systemUTC());
        AdapterRegistry registry = new AdapterRegistry(List.of(LoopbackAdapter.on(network)));
        Secrets secrets = Secrets.in(folder);
        supervisor = new AccountSupervisor(database, registry, secrets, new Nothing(), folder, Clock.systemUTC());
        sender = new PacedSender(supervisor);
        dispatcher = new Dispatcher(database, supervisor, part -> sender.send(part));
        supervisor.watchConnected(dispatcher::wakeAccount);
        outbox = new Outbox(dispatcher::wake);
        consequences = new Consequences(database, supervisor, outbox);
        Accounts accounts = new Accounts(database, registry, secrets, supervisor);
        account = accounts.add(
                        new Accounts.By(Optional.empty(), Optional.empty()),
                        "loopback",
                        "Desk",
                        Map.of(),
                        Account.Managed.INBOX)
                .id();
        until("the account to connect", () -> supervisor.connected(account));
    }

    @AfterEach
    void close() {
        dispatcher.close();
        supervisor.close();
        database.close();
    }

    @Test
    void aSlowSendInOneDialogDelaysNoOther() throws Exception {
        network.faults().hold("bea");
        long slow = say("bea", "a large one");
        say("bea", "after it");
        until("it to be under way", () -> state(slow).equals("SENDING"));

        say("omar", "a quick one");

        until("the other dialog", () -> received("omar").contains("a quick one"));
        assertThat(received("bea")).isEmpty();
        network.faults().release("bea");
        until("the slow ones", () -> received("bea").size() == 2);
        assertThat(received("bea")).containsExactly("a large one", "after it");
    }

    @Test
    void whatTheNetworkHasIsNotSentAgain() throws Exception {
        network.faults().loseNextAnswer();
        long message = say("bea", "did you get this?");

        until("the look-up", () -> state(message).equals("SENT"));
        say("bea", "after");
        until("the next", () -> received("bea").contains("after"));
        assertThat(received("bea")).containsExactly("did you get this?", "after");
    }

    @Test
    void whatNeverArrivedGoesAgain() throws Exception {
        network.faults().loseNext();
        long message = say("bea", "lost");
        say("bea", "after");

        until("both", () -> received("bea").size() == 2);
        assertThat(received("bea")).containsExactly("lost", "after");
        until("its state", () -> state(message).equals("SENT"));
    }

    @Test
    void whatNobodyCanTellIsUncertainAndHoldsOnlyItsOwnParts() throws Exception {
        network.conduct(network.conduct().archive(false));
        network.faults().loseNext();
        long message = say("bea", LONG);
        say("bea", "after");

        until("the later message", () -> received("bea").contains("after"));
        assertThat(state(message)).isEqualTo("UNCERTAIN");
        assertThat(received("bea")).containsExactly("after");

        resolve(message, false);
        until("all its parts", () -> state(message).equals("SENT"));
        assertThat(together()).isEqualTo("after " + LONG);
    }

    @Test
    void whatAPersonSaysArrivedLetsOnlyTheHeldPartsGo() throws Exception {
        network.conduct(network.conduct().archive(false));
        network.faults().loseNextAnswer();
        long message = say("bea", LONG);
        until("the doubt", () -> state(message).equals("UNCERTAIN"));
        assertThat(received("bea")).hasSize(1);

        resolve(message, true);

        until("the held parts", () -> state(message).equals("SENT"));
        assertThat(together()).isEqualTo(LONG);
    }

    @Test
    void anEchoThatCameBeforeTheDoubtHoldsNothing() throws Exception {
        network.conduct(network.conduct().archive(false));
        network.faults().loseNextAnswer();
        Sender paced = sender;
        sender = part -> echoedThenBroken(paced, part);

        long message = say("bea", LONG);

        until("all parts", () -> state(message).equals("SENT"));
        assertThat(together()).isEqualTo(LONG);
    }

    /** The network's copy of our message is stored before the line breaks. */
    private Sent echoedThenBroken(Sender paced, OutboxPart part) throws AdapterException, InterruptedException {
        try {
            return paced.send(part);
        } catch (AdapterException e) {
            if (!e.nothingSent) {
                database.writer().lane("test").run(tx -> {
                    outbox.arrived(tx, account, part.transactionId(), Optional.empty());
                });
            }
            throw e;
        }
    }

    private long say(String to, String text) throws InterruptedException {
        DialogRef dialog = new DialogRef(DialogRef.Kind.PEER, to);
        return consequences.say(Optional.empty(), "test", account, dialog, text);
    }

    private void resolve(long message, boolean arrived) throws InterruptedException {
        database.writer().lane("test").run(tx -> outbox.resolve(tx, message, arrived));
    }

    private String state(long message) {
        return database.reader()
                .read(sql -> sql.one("SELECT state FROM message WHERE id = ?", row -> row.getString(1), message))
                .orElseThrow();
    }

    private List<String> received(String person) {
        return network.person(person).received();
    }

    private String together() {
        return String.join(" ", received("bea").stream().map(String::strip).toList());
    }

    private static void until(String what, Supplier<Boolean> holds) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (holds.get()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    /** What the adapter itself brings is no part of this test. */
    private static final class Nothing implements InboundDoor {

        @Override
        public void deliver(long account, Batch batch) {
            // nothing arrives
        }

        @Override
        public void signal(long account, Signal signal) {
            // nor is shown
        }
    }
}
