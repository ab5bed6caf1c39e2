package org.carrel.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.carrel.config.Config;
import org.carrel.operator.Caller;
import org.carrel.operator.Operator;
import org.carrel.store.Database;
import org.carrel.store.StartFailure;
import org.carrel.web.wire.LookingView;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Both doors: staff's with inbox and API, and the public one. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int IO_THREADS = 2;
    private static final int UPLOADS = 16;
    /** How long an inbox may take to read a frame, which stays in the feed; an upload may be silent thrice as long. */
    private static final Duration READ_WITHIN = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Config config;
    private final Database database;
    private final People people;
    private final Features features;
    private final String version;
    private final JsonFormat json = new JsonFormat();
    private final Looking looking = new Looking();
    private final Door staff;
    private final Door open;
    private final FeedRoutes feeds;
    private final Duration readWithin;
    private final Authentication authentication;
    private final Signals signals;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("web-", 0).factory());
    /** Threads of their own, because they wait for whoever uploads: staff, a few at once. */
    private final ExecutorService uploads = Executors.newFixedThreadPool(
            UPLOADS, Thread.ofPlatform().daemon().name("upload-", 0).factory());

    private Optional<XnioWorker> worker = Optional.empty();

    /**
     * Builds it; nothing listens yet.
     *
     * @param version of Carrel, for {@code /api/health}
     */
    public WebServer(Config config, Database database, People people, Features features, String version) {
        this(config, database, people, features, version, READ_WITHIN);
    }

    WebServer(Config config, Database database, People people, Features features, String version, Duration readWithin) {
        this.config = config;
        this.database = database;
        this.people = people;
        this.features = features;
        this.version = version;
        this.staff = new Door(config.staff());
        this.open = new Door(config.publicListener());
        this.readWithin = readWithin;
        this.authentication = new Authentication(people.sessions(), people.tokens());
        this.feeds = feeds(readWithin);
        this.signals = new Signals(feeds, json, database.reader(), features.sight());
        looking.watch(signals::looking);
        feeds.watchHere(signals::here);
    }

    /**
     * Opens both doors.
     *
     * @throws StartFailure in words, when one cannot be
     */
    public void start() throws StartFailure {
        try {
            worker = Optional.of(Xnio.getInstance()
                    .createWorker(OptionMap.builder()
                            .set(Options.WORKER_NAME, "web")
                            .set(Options.WORKER_IO_THREADS, IO_THREADS)
                            .set(Options.WORKER_TASK_CORE_THREADS, 1)
                            .set(Options.WORKER_TASK_MAX_THREADS, IO_THREADS)
                            .set(Options.TCP_NODELAY, true)
                            .getMap()));
            ClientAddress clients = new ClientAddress(config.trustedProxies());
            Api api = new Api(new Router(routes()), authentication, clients, json, threads);
            staff.open(worker.get(), new StaffDoor(staff, api, new StaticFiles("web/"), threads, uploads));
            open.open(worker.get(), new PublicDoor(open, features.endpoints(), features.files(), clients, threads));
        } catch (IOException e) {
            throw new StartFailure("The network cannot be used: " + e.getMessage(), e);
        } catch (StartFailure e) {
            close();
            throw e;
        }
    }

    /** The API's whole table. */
    List<Route> routes() {
        SessionRoutes sessions =
                new SessionRoutes(people.signIn(), people.sessions(), database.reader(), database.feed());
        List<Routes> all = List.of(
                new ServerRoutes(database.writer(), new Contract(), version),
                sessions,
                new SetUpRoutes(people.setUp(), sessions, features.practice()),
                new OperatorRoutes(people.operators()),
                new TokenRoutes(people.tokens(), database.reader()),
                new AccountRoutes(features.accounts()),
                new FailedEventRoutes(features.failed()),
                new RouteFileRoutes(features.routes()),
                new ContactRoutes(features.contacts()),
                new RoomRoutes(features.rooms()),
                new ConversationRoutes(features.conversations(), this::typing),
                new MessageRoutes(features.conversations()),
                new AmendRoutes(features.amend()),
                new FileRoutes(features.files(), readWithin.multipliedBy(3)),
                feeds);
        return all.stream().flatMap(routes -> routes.routes().stream()).toList();
    }

    private FeedRoutes feeds(Duration readWithin) {
        List<FeedContent> contents = new ArrayList<>(features.contents());
        contents.add(new OperatorContent(json));
        contents.add(new TokenContent(json));
        contents.add(new LibraryContent(json));
        EventsFrame events = new EventsFrame(database.reader(), features.sight(), contents);
        SnapshotFrame snapshot = new SnapshotFrame(database.reader(), contents, others());
        FeedSources sources =
                new FeedSources(database.feed(), events, snapshot, authentication, people.revocations(), readWithin);
        return new FeedRoutes(sources, new ClientFrames(json, looking, this::typing), looking, threads);
    }

    private Map<String, Function<Operator, List<byte[]>>> others() {
        Map<String, Function<Operator, List<byte[]>>> others = new LinkedHashMap<>();
        others.put("networks", _ -> encoded(features.accounts().networks()));
        others.put("typing", viewer -> encoded(features.typing().all(viewer.id())));
        others.put("looking", this::looking);
        return others;
    }

    private void typing(Caller by, long conversation, boolean on) {
        features.conversations().typing(by, conversation, on);
        signals.staffTyping(conversation, by.operator().id(), on);
    }

    private List<byte[]> looking(Operator viewer) {
        List<LookingView> all = new ArrayList<>();
        looking.all().forEach((operator, conversation) -> {
            if (database.reader().read(sql -> features.sight().sees(sql, viewer.id(), conversation))) {
                all.add(new LookingView(Long.toString(operator), Long.toString(conversation)));
            }
        });
        return encoded(all);
    }

    private List<byte[]> encoded(List<?> views) {
        return views.stream().map(json::write).toList();
    }

    /** Where signals for open inboxes go. */
    public Signals signals() {
        return signals;
    }

    /** What staff type, once it is open. */
    public URI staffUrl() {
        return staff.site().url();
    }

    /** What patrons type, once it is open. */
    public URI publicUrl() {
        return open.site().url();
    }

    /** How many inboxes and programs follow the feed. */
    public int openFeeds() {
        return feeds.count();
    }

    /** The port that staff's door has. */
    public int staffPort() {
        return staff.port();
    }

    /** The port that the public door has. */
    public int publicPort() {
        return open.port();
    }

    /** Ends feeds in words, lets running requests finish for some seconds, then closes both doors. */
    @Override
    public void close() {
        feeds.close();
        try {
            staff.drain(PATIENCE);
            open.drain(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        staff.close();
        open.close();
        threads.shutdownNow();
        uploads.shutdownNow();
        worker.ifPresent(XnioWorker::shutdown);
        LOG.log(Level.DEBUG, "The web is closed.");
    }
}
