package org.carrel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.FileAccounts;
import org.carrel.account.FileAccountsCheck;
import org.carrel.account.Secrets;
import org.carrel.config.AccountEntry;
import org.carrel.config.Config;
import org.carrel.config.ConfigFailure;
import org.carrel.conversation.Board;
import org.carrel.conversation.Consequences;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.JoinedRooms;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.OldRequests;
import org.carrel.conversation.Overdue;
import org.carrel.delivery.Dispatcher;
import org.carrel.delivery.Outbox;
import org.carrel.delivery.PacedSender;
import org.carrel.file.AccountFiles;
import org.carrel.file.Fetching;
import org.carrel.file.FileLinks;
import org.carrel.file.FileSources;
import org.carrel.file.Shelf;
import org.carrel.file.WebFetch;
import org.carrel.operator.SetUp;
import org.carrel.routing.FailedEvents;
import org.carrel.routing.Routing;
import org.carrel.routing.Runs;
import org.carrel.routing.file.RouteFiles;
import org.carrel.store.Database;
import org.carrel.store.FeedCutter;
import org.carrel.store.StartFailure;
import org.carrel.web.Features;
import org.carrel.web.FileAnswers;
import org.carrel.web.People;
import org.carrel.web.WebServer;
import org.carrel.web.wire.RouteFilesView;

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
        StaffSide staff = new StaffSide(database, supervisor, this::publicUrl);
        People people = staff.people(clock);
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
        Features features = staff.features(new StaffSide.Parts(
                outbox,
                board,
                registry,
                accounts,
                rooms,
                failed,
                files,
                () -> RouteFilesView.of(routes.toString(), routeFiles.states())));
        web = new WebServer(config, database, people, features, version);
        board.watch(new StaffSide.Shown(web.signals()));
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
}
