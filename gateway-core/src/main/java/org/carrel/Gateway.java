package org.carrel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.FileAccounts;
import org.carrel.account.FileAccountsCheck;
import org.carrel.account.Secrets;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.Presence;
import org.carrel.config.AccountEntry;
import org.carrel.config.Config;
import org.carrel.config.ConfigFailure;
import org.carrel.conversation.Amending;
import org.carrel.conversation.Board;
import org.carrel.conversation.Consequences;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Conversations;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.JoinedRooms;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.OldRequests;
import org.carrel.conversation.Overdue;
import org.carrel.conversation.Previews;
import org.carrel.conversation.Replies;
import org.carrel.delivery.Dispatcher;
import org.carrel.delivery.Outbox;
import org.carrel.delivery.PacedSender;
import org.carrel.file.AccountFiles;
import org.carrel.file.Fetching;
import org.carrel.file.FileLinks;
import org.carrel.file.FileSources;
import org.carrel.file.Shelf;
import org.carrel.file.WebFetch;
import org.carrel.operator.Operators;
import org.carrel.operator.Passwords;
import org.carrel.operator.Revocations;
import org.carrel.operator.Sessions;
import org.carrel.operator.SetUp;
import org.carrel.operator.SignIn;
import org.carrel.operator.Tokens;
import org.carrel.routing.FailedEvents;
import org.carrel.routing.Routing;
import org.carrel.routing.Runs;
import org.carrel.routing.file.RouteFiles;
import org.carrel.store.Database;
import org.carrel.store.FeedCutter;
import org.carrel.store.Lane;
import org.carrel.store.StartFailure;
import org.carrel.web.AccountAnswers;
import org.carrel.web.AmendAnswers;
import org.carrel.web.ContactAnswers;
import org.carrel.web.ConversationAnswers;
import org.carrel.web.ConversationWindow;
import org.carrel.web.FailedEventAnswers;
import org.carrel.web.FeatureContents;
import org.carrel.web.Features;
import org.carrel.web.FileAnswers;
import org.carrel.web.People;
import org.carrel.web.RoomAnswers;
import org.carrel.web.Signals;
import org.carrel.web.WebServer;
import org.carrel.web.wire.RouteFilesView;
import org.carrel.web.wire.TypingView;

/** Builds every object and knows in which order they start and stop. Started pages first, networks after. */
public final class Gateway implements AutoCloseable {

    private final Database database;
    private final Routing routing;
    private final AccountSupervisor supervisor;
    private final Dispatcher dispatcher;
    private final WebServer web;
    private final SetUp setUp;
    private final FileAccounts fileAccounts;
    private final List<AccountEntry> entries;
    private final Fetching fetching;
    private final Upkeep upkeep;
    private final RouteFiles routeFiles;

    /**
     * Opens the data folder and builds what runs on it.
     *
     * @throws ConfigFailure when an account in the file is not what its network needs
     * @throws StartFailure in words for the person at the terminal
     */
    public Gateway(Config config, Clock clock, String version) throws IOException, ConfigFailure, StartFailure {
        AdapterRegistry registry = AdapterRegistry.installed();
        new FileAccountsCheck(registry).check(config.file(), config.accounts());
        entries = config.accounts();
        database = Database.open(config.data(), clock);
        Board board = new Board(database.reader(), clock);
        Secrets secrets = Secrets.in(config.data());
        Shelf shelf = new Shelf(database, config.data(), config.files(), clock);
        FileLinks links = new FileLinks(
                secrets.derive("links to files"),
                this::publicUrl,
                config.files().links(),
                clock);
        Loop loop = new Loop();
        Outbox outbox = new Outbox(loop::wake);
        PacedSender sender = new PacedSender(loop.connections());
        Runs runs = new Runs(clock.millis());
        Inbound inbound = new Inbound(outbox);
        routing = new Routing(database.writer(), inbound, runs, board, sender);
        supervisor = new AccountSupervisor(
                database,
                registry,
                secrets,
                routing,
                account -> new AccountFiles(account, shelf, links),
                config.data(),
                clock);
        dispatcher = new Dispatcher(database, supervisor, routing);
        loop.close(supervisor, dispatcher);
        supervisor.watchTries(runs::begin);
        supervisor.watchConnected(dispatcher::wakeAccount);
        supervisor.watchLost(board::forget);
        JoinedRooms rooms = new JoinedRooms(database, supervisor, secrets);
        board.watchRooms(rooms::entered);
        supervisor.watchConnected(rooms::connected);
        Overdue overdue = new Overdue(database.writer(), inbound);
        supervisor.watchConnected(overdue::caughtUp);
        Accounts accounts = new Accounts(database, registry, secrets, supervisor);
        routing.connect(database, accounts, supervisor, new Consequences(database, supervisor, outbox));
        People people = people(clock);
        upkeep = new Upkeep(List.of(
                overdue::sweep,
                shelf::cut,
                new FeedCutter(database)::cut,
                new OldRequests(database)::cut,
                people.sessions()::cut));
        fileAccounts = new FileAccounts(database, registry, accounts, secrets);
        setUp = people.setUp();
        Path routes = config.data().resolve("routes");
        routeFiles = new RouteFiles(routes, config.routes(), routing, database, clock);
        FailedEvents failed = new FailedEvents(database, inbound, runs, routing);
        fetching = new Fetching(
                database, shelf, new FileSources(WebFetch.guarded(), supervisor), new MessageStore()::renew, clock);
        FileAnswers files = new FileAnswers(database.reader(), shelf, links, fetching);
        Features features = features(
                outbox,
                board,
                registry,
                accounts,
                rooms,
                failed,
                files,
                () -> RouteFilesView.of(routes.toString(), routeFiles.states()));
        web = new WebServer(config, database, people, features, version);
        board.watch(new Shown(web.signals()));
        database.writer().watch(web.signals()::store);
    }

    /** Starts it: routes, then pages, then networks. */
    public void start() throws StartFailure, InterruptedException {
        web.start();
        routing.start();
        fileAccounts.apply(entries);
        supervisor.start();
        routeFiles.start();
        fetching.start();
        upkeep.start();
    }

    /** The routes, for those who add some. */
    public Routing routing() {
        return routing;
    }

    /** Where it can be reached. */
    public WebServer web() {
        return web;
    }

    /** The key of the set-up link; empty once there is an administrator. */
    public Optional<String> setUpKey() {
        return setUp.key();
    }

    @Override
    public void close() {
        web.close();
        upkeep.close();
        fetching.close();
        routeFiles.close();
        routing.rest();
        supervisor.close();
        dispatcher.close();
        routing.close();
        database.close();
    }

    private URI publicUrl() {
        return web.publicUrl();
    }

    private Features features(
            Outbox outbox,
            Board board,
            AdapterRegistry registry,
            Accounts accounts,
            JoinedRooms rooms,
            FailedEvents failed,
            FileAnswers files,
            Supplier<RouteFilesView> routes) {
        ConversationWindow window = new ConversationWindow(supervisor, outbox.changes());
        AccountAnswers accountAnswers = new AccountAnswers(accounts, registry, supervisor, this::publicUrl);
        ContactAnswers contactAnswers = new ContactAnswers(database, supervisor, board);
        Conversations conversations = new Conversations(database, supervisor, outbox);
        Replies replies = new Replies(database, supervisor, outbox);
        Previews previews = new Previews(database.reader(), supervisor, outbox);
        return new Features(
                accountAnswers,
                new FailedEventAnswers(accounts, failed, database.reader()),
                contactAnswers,
                new ConversationAnswers(database.reader(), window, contactAnswers, conversations, replies, previews),
                new RoomAnswers(database.reader(), window, rooms, board),
                new AmendAnswers(database.reader(), window, new Amending(database, supervisor, outbox)),
                files,
                routes,
                new FeatureContents().all(window, accounts, accountAnswers, contactAnswers),
                new ConversationStore()::sees,
                _ -> board.typing().stream()
                        .map(one -> new TypingView(
                                Long.toString(one.conversation()), Optional.empty(), Optional.of(one.name())))
                        .toList(),
                by -> accountAnswers.add(by, "loopback", "Practice", Map.of()),
                account -> supervisor.of(account).flatMap(connection -> connection.feature(HttpEndpoint.class)));
    }

    private People people(Clock clock) {
        Lane lane = database.writer().lane("people", Lane.WhenFull.REFUSE);
        Revocations revocations = new Revocations();
        Passwords passwords = new Passwords();
        Sessions sessions = new Sessions(lane, database.reader(), revocations, clock);
        SignIn signIn = new SignIn(lane, database.reader(), passwords, sessions, clock);
        Operators operators = new Operators(lane, database.reader(), passwords, signIn, revocations);
        Tokens tokens = new Tokens(lane, database.reader(), revocations, clock);
        SetUp first = new SetUp(lane, database.reader(), passwords, operators, sessions, clock);
        return new People(sessions, signIn, operators, tokens, first, revocations);
    }

    /** Shows what the board learns in open inboxes. */
    private record Shown(Signals signals) implements Board.Watcher {

        @Override
        public void typing(long conversation, String name, boolean on) {
            signals.typing(conversation, Optional.of(name), on);
        }

        @Override
        public void presence(long contact, Presence presence, String words) {
            signals.presence(contact, presence, words);
        }

        @Override
        public void occupants(long conversation, int count) {
            signals.occupants(conversation, count);
        }
    }
}
