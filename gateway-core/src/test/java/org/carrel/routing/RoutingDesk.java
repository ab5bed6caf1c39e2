package org.carrel.routing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.Account;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.InboundDoor;
import org.carrel.account.Secrets;
import org.carrel.adapter.Author;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.conversation.Board;
import org.carrel.conversation.Consequences;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.ConversationPageStore;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.Overdue;
import org.carrel.conversation.Run;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;

/** Routes over a real database and a loopback account; what arrives comes from the test's hand. */
final class RoutingDesk implements AutoCloseable {

    static final String NAME = "Desk";

    final Database database;
    final Accounts accounts;
    final Inbound inbound = new Inbound(new Outbox(_ -> {}));
    final Overdue overdue;
    final FailedEvents failed;
    final long account;
    private final Runs runs = new Runs(1);
    private final AccountSupervisor supervisor;
    private final Routing routing;
    private final Consequences consequences;

    /** Opens the folder; the first time, the account is made. */
    RoutingDesk(Path folder, Clock clock) throws Exception {
        database = Database.open(folder, clock);
        supervisor = new AccountSupervisor(
                database,
                AdapterRegistry.installed(),
                Secrets.in(folder),
                new Nothing(),
                _ -> new FolderFiles(folder),
                folder,
                clock);
        accounts = new Accounts(database, AdapterRegistry.installed(), Secrets.in(folder), supervisor);
        supervisor.start();
        overdue = new Overdue(database.writer(), inbound);
        routing = new Routing(database.writer(), inbound, runs, new Board(database.reader(), clock), _ -> {
            throw new IllegalStateException("Nothing goes out here.");
        });
        consequences = new Consequences(database, supervisor, new Outbox(_ -> {}));
        routing.connect(database, accounts, supervisor, consequences);
        routing.start();
        failed = new FailedEvents(database, inbound, runs, routing);
        account = accounts.list().stream().findFirst().map(Account::id).orElseGet(this::made);
    }

    private long made() {
        try {
            return accounts.add(nobody(), "loopback", NAME, Map.of("patrons", List.of("0")), Account.Managed.INBOX)
                    .id();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Accounts.By nobody() {
        return new Accounts.By(Optional.empty(), Optional.empty());
    }

    /** Waits until an assertion holds; after ten seconds its failure stands. */
    static void until(Runnable assertion) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    Routing routing() {
        return routing;
    }

    Consequences consequences() {
        return consequences;
    }

    /** Somebody's words, with the id that the sender chose. */
    static Event.Received words(String address, String senderRef, String text, Head.Source source) {
        return new Event.Received(head(address, senderRef, Instant.now(), source), parts(text), Optional.empty());
    }

    /** An edit of what the same sender sent under an id. */
    static Event.Edited edit(String address, String of, String text, Head.Source source) {
        Target target = new Target(Optional.empty(), Optional.of(of), Optional.empty());
        Instant later = Instant.now().plusSeconds(5);
        return new Event.Edited(head(address, "edit-" + of, later, source), target, parts(text));
    }

    private static List<Content> parts(String text) {
        return List.of(new Content.Plain(text, List.of()));
    }

    private static Head head(String address, String senderRef, Instant sentAt, Head.Source source) {
        Author author = new Author(address, address, "Rosalind", Author.Role.PEER, Author.Trust.NONE);
        Target refs = new Target(Optional.empty(), Optional.of(senderRef), Optional.empty());
        return new Head(new DialogRef(DialogRef.Kind.PEER, address), author, refs, sentAt, source);
    }

    /** Stores events as the account's adapter would deliver them. */
    void arrive(Event... events) throws InterruptedException {
        database.writer()
                .lane("account:" + account)
                .run(tx -> inbound.apply(tx, account, new Run(1, false), List.of(events), Map.of()));
    }

    /** All that was said with an address, in thread order. */
    List<Message> said(String address) {
        return database.reader().read(sql -> {
            List<Message> all = new ArrayList<>();
            for (Conversation one : new ConversationPageStore().page(sql, 0, Set.of(), Optional.empty(), 100)) {
                if (one.place().orElseThrow().ref().address().equals(address)) {
                    all.addAll(new MessageStore().page(sql, one.id(), Optional.empty(), 1_000));
                }
            }
            return all.reversed().stream()
                    .filter(message -> message.kind() == Message.Kind.MESSAGE)
                    .toList();
        });
    }

    List<String> texts(String address) {
        return said(address).stream().map(Message::plainText).toList();
    }

    @Override
    public void close() {
        routing.rest();
        supervisor.close();
        routing.close();
        database.close();
    }

    /** What the adapter itself brings is no part of these tests. */
    private static final class Nothing implements InboundDoor {

        @Override
        public void deliver(long account, Batch batch) {
            // the patrons of Practice are told nothing
        }

        @Override
        public void signal(long account, Signal signal) {
            // nor shown
        }
    }
}
