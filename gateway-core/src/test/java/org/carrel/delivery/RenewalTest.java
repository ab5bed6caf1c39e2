package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Account;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.InboundDoor;
import org.carrel.account.Secrets;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Part;
import org.carrel.adapter.Signal;
import org.carrel.adapter.loopback.LoopbackAdapter;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.conversation.Consequences;
import org.carrel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message whose parts no longer fit its network goes out in other parts. */
class RenewalTest {

    private static final DialogRef BEA = new DialogRef(DialogRef.Kind.PEER, "bea");

    private final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    private Database database;
    private AccountSupervisor supervisor;
    private Accounts accounts;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        network.person("bea");
        database = Database.open(folder, Clock.systemUTC());
        AdapterRegistry registry = new AdapterRegistry(List.of(LoopbackAdapter.on(network)));
        supervisor = new AccountSupervisor(
                database,
                registry,
                Secrets.in(folder),
                new Nothing(),
                _ -> new FolderFiles(folder),
                folder,
                Clock.systemUTC());
        accounts = new Accounts(database, registry, Secrets.in(folder), supervisor);
    }

    @AfterEach
    void close() {
        supervisor.close();
        database.close();
    }

    @Test
    void itsNewPartsStandInThePlaceOfTheOldOnes() throws Exception {
        long account = accounts.add(
                        new Accounts.By(Optional.empty(), Optional.empty()),
                        "loopback",
                        "Desk",
                        Map.of(),
                        Account.Managed.INBOX)
                .id();
        String text = "word ".repeat(5_000).strip();
        Outbox idle = new Outbox(_ -> {});
        Consequences consequences = new Consequences(database, supervisor, idle);
        long first = consequences.say(Optional.empty(), "test", account, BEA, text);
        consequences.say(Optional.empty(), "test", account, BEA, "after");
        asOneTooLargePart(idle, account, first, text);

        Dispatcher dispatcher = new Dispatcher(database, supervisor, new PacedSender(supervisor));
        supervisor.watchConnected(dispatcher::wakeAccount);
        dispatcher.wakeAccount(account);

        await("after");
        List<String> received = network.person("bea").received();
        assertThat(received).hasSizeGreaterThan(2).endsWith("after");
        assertThat(String.join(" ", received.subList(0, received.size() - 1))).isEqualToNormalizingWhitespace(text);
        dispatcher.close();
    }

    /** As if the network had taken longer messages when this one was written. */
    private void asOneTooLargePart(Outbox outbox, long account, long message, String text) throws InterruptedException {
        Part whole = new Part(new Content.Plain(text, List.of()), "");
        database.writer().lane("test").run(tx -> {
            long dialog = tx.number("SELECT dialog FROM message WHERE id = ?", message);
            tx.update("DELETE FROM outbox_part WHERE message = ?", message);
            outbox.put(tx, account, dialog, message, List.of(whole), Optional.empty());
        });
    }

    private void await(String text) throws InterruptedException {
        for (int i = 0; i < 500 && !network.person("bea").received().contains(text); i++) {
            Thread.sleep(20);
        }
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
