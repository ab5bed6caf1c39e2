package org.carrel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.carrel.config.FileLimits;
import org.carrel.conversation.Amending;
import org.carrel.conversation.Board;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Conversations;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.JoinedRooms;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.Previews;
import org.carrel.conversation.Replies;
import org.carrel.conversation.Run;
import org.carrel.delivery.Outbox;
import org.carrel.file.AccountFiles;
import org.carrel.file.Fetching;
import org.carrel.file.FileLinks;
import org.carrel.file.FileSources;
import org.carrel.file.Shelf;
import org.carrel.file.WebFetch;
import org.carrel.routing.FailedEvents;
import org.carrel.routing.Routing;
import org.carrel.routing.Runs;
import org.carrel.store.Database;
import org.carrel.web.wire.RouteFilesView;

/** The features themselves behind the web; what arrives comes from the test's hand, what goes out stays in the outbox. */
final class LiveCore implements AutoCloseable {

    final Accounts accounts;
    final AccountSupervisor supervisor;
    final Board board;
    final Shelf shelf;
    final FileLinks links;
    private final Database database;
    private final Inbound inbound;
    private final Features features;

    LiveCore(Database database, Path folder) {
        this.database = database;
        Clock clock = Clock.systemUTC();
        Outbox outbox = new Outbox(_ -> {});
        AdapterRegistry registry = AdapterRegistry.installed();
        Secrets secrets = secrets(folder);
        shelf = shelf(database, folder, clock);
        links = new FileLinks(
                secrets.derive("links"), () -> URI.create("http://ask.example.org/"), Duration.ofDays(1), clock);
        inbound = new Inbound(outbox);
        board = new Board(database.reader(), clock);
        supervisor = new AccountSupervisor(
                database,
                registry,
                secrets,
                new Nothing(),
                account -> new AccountFiles(account, shelf, links),
                folder,
                clock);
        accounts = new Accounts(database, registry, secrets, supervisor);
        AccountAnswers accountAnswers =
                new AccountAnswers(accounts, registry, supervisor, () -> URI.create("http://ask.example.org/"));
        ContactAnswers contactAnswers = new ContactAnswers(database, supervisor, board);
        ConversationWindow window = new ConversationWindow(supervisor, outbox.changes());
        Conversations conversations = new Conversations(database, supervisor, outbox);
        Replies replies = new Replies(database, supervisor, outbox);
        Previews previews = new Previews(database.reader(), supervisor, outbox);
        features = new Features(
                accountAnswers,
                new FailedEventAnswers(accounts, failed(board), database.reader()),
                contactAnswers,
                new ConversationAnswers(database.reader(), window, contactAnswers, conversations, replies, previews),
                new RoomAnswers(database.reader(), window, new JoinedRooms(database, supervisor, secrets), board),
                new AmendAnswers(database.reader(), window, new Amending(database, supervisor, outbox)),
                new FileAnswers(database.reader(), shelf, links, fetching(clock)),
                () -> new RouteFilesView("", List.of()),
                new FeatureContents().all(window, accounts, accountAnswers, contactAnswers),
                new ConversationStore()::sees,
                _ -> List.of(),
                by -> accountAnswers.add(by, "loopback", "Practice", Map.of("patrons", List.of("0"))),
                _ -> Optional.empty());
    }

    private FailedEvents failed(Board shown) {
        Runs runs = new Runs(1);
        Routing routing = new Routing(database.writer(), inbound, runs, shown, _ -> {
            throw new IllegalStateException("Nothing goes out.");
        });
        return new FailedEvents(database, inbound, runs, routing);
    }

    private static Secrets secrets(Path folder) {
        try {
            return Secrets.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fetching fetching(Clock clock) {
        FileSources sources = new FileSources(WebFetch.guarded(), supervisor);
        return new Fetching(database, shelf, sources, new MessageStore()::renew, clock);
    }

    private static Shelf shelf(Database database, Path folder, Clock clock) {
        try {
            return new Shelf(database, folder, FileLimits.STANDARD, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Features features() {
        return features;
    }

    /** Somebody writes to an account. */
    void arrives(long account, String address, String name, String text) throws InterruptedException {
        arrives(account, address, name, new Content.Plain(text, List.of()));
    }

    /** Somebody sends something to an account. */
    void arrives(long account, String address, String name, Content content) throws InterruptedException {
        Author author = new Author(address, address, name, Author.Role.PEER, Author.Trust.NONE);
        Target refs = new Target(Optional.of("ref-" + System.nanoTime()), Optional.empty(), Optional.empty());
        Head head =
                new Head(new DialogRef(DialogRef.Kind.PEER, address), author, refs, Instant.now(), Head.Source.LIVE);
        List<Event> events = List.of(new Event.Received(head, List.of(content), Optional.empty()));
        database.writer()
                .lane("account:" + account)
                .run(tx -> inbound.apply(tx, account, new Run(1, false), events, Map.of()));
    }

    @Override
    public void close() {
        supervisor.close();
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
