package org.carrel.delivery;

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
import org.carrel.adapter.Batch;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Signal;
import org.carrel.adapter.loopback.LoopbackAdapter;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.conversation.Amending;
import org.carrel.conversation.Consequences;
import org.carrel.store.Database;

/** A connected account on the network in memory, with Bea and Omar at the other end, and all that sends. */
final class SendingDesk implements AutoCloseable {

    /** Goes out in several parts. */
    static final String LONG = "word ".repeat(5_000).strip();

    final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    final Database database;
    final Outbox outbox;
    final long account;
    volatile Sender sender;
    private final AccountSupervisor supervisor;
    private final Dispatcher dispatcher;
    private final Consequences consequences;

    SendingDesk(Path folder) throws Exception {
        network.person("bea");
        network.person("omar");
        database = Database.open(folder, Clock.systemUTC());
        AdapterRegistry registry = new AdapterRegistry(List.of(LoopbackAdapter.on(network)));
        Secrets secrets = Secrets.in(folder);
        supervisor = new AccountSupervisor(
                database, registry, secrets, new Nothing(), _ -> new FolderFiles(folder), folder, Clock.systemUTC());
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

    Amending amending() {
        return new Amending(database, supervisor, outbox);
    }

    long say(String to, String text) throws InterruptedException {
        DialogRef dialog = new DialogRef(DialogRef.Kind.PEER, to);
        return consequences.say(Optional.empty(), "test", account, dialog, text);
    }

    void resolve(long message, boolean arrived) throws InterruptedException {
        database.writer().lane("test").run(tx -> outbox.resolve(tx, message, arrived));
    }

    String state(long message) {
        return database.reader()
                .read(sql -> sql.one("SELECT state FROM message WHERE id = ?", row -> row.getString(1), message))
                .orElseThrow();
    }

    void awaitState(long message, DeliveryState state) throws InterruptedException {
        until("the message to be " + state, () -> state(message).equals(state.name()));
    }

    List<String> received(String person) {
        return network.person(person).received();
    }

    String together() {
        return String.join(" ", received("bea").stream().map(String::strip).toList());
    }

    static void until(String what, Supplier<Boolean> holds) throws InterruptedException {
        for (int i = 0; i < 4_000; i++) {
            if (holds.get()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    @Override
    public void close() {
        dispatcher.close();
        supervisor.close();
        database.close();
    }

    /** What the adapter itself brings is no part of these tests. */
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
