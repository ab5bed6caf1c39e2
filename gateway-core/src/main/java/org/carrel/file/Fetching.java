package org.carrel.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carrel.store.Database;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/**
 * Fetches what messages say that they carry and what is not here yet: some at once, each on a virtual thread, within a
 * time. What is to be fetched stands in the database, so a restart forgets none; what fails for a reason that may pass
 * is tried again some times.
 */
public final class Fetching implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Fetching.class.getName());
    private static final int AT_ONCE = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After each attempt but the last. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final Database database;
    private final Lane lane;
    private final Shelf shelf;
    private final Source source;
    private final Carrier carrier;
    private final Clock clock;
    private final FileStore store = new FileStore();
    private final Semaphore news = new Semaphore(1);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Map<Long, Thread> running = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofVirtual().name("files").unstarted(this::run);
    private volatile boolean closing;

    /** Where files come from. */
    interface Source {
        /** Writes the bytes of a file. */
        void fetch(StoredFile file, Incoming to) throws FetchFailure, TooLarge, InterruptedException;
    }

    /** Whoever shows the messages that carry files. */
    public interface Carrier {
        /** What a message carries changed. */
        void changed(Tx tx, long message);
    }

    /** Fetches from the web and from the networks. */
    public Fetching(Database database, Shelf shelf, FileSources sources, Carrier carrier, Clock clock) {
        this(database, shelf, sources::fetch, carrier, clock);
    }

    Fetching(Database database, Shelf shelf, Source source, Carrier carrier, Clock clock) {
        this.database = database;
        this.lane = database.writer().lane("fetched files");
        this.shelf = shelf;
        this.source = source;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Begins with what was left the last time. */
    public void start() {
        thread.start();
    }

    /**
     * Fetches again what could not be had.
     *
     * @throws Refusal 409 when that is not how it stands
     */
    public void again(long file) throws InterruptedException {
        lane.run(tx -> {
            StoredFile failed = store.get(tx, file)
                    .filter(one -> one.state() == StoredFile.State.FAILED)
                    .orElseThrow(() ->
                            Refusal.of(409, "file-not-failed", "There is nothing to try again: the file is here."));
            store.pending(tx, failed.id(), 0, Instant.EPOCH);
            changed(tx, failed);
        });
        news.release();
    }

    private void run() {
        AutoCloseable subscription = database.feed().subscribe(news::release);
        try (subscription) {
            while (!closing) {
                boolean _ = news.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                // whatever else comes in this moment is looked at together
                Thread.sleep(GATHER);
                news.drainPermits();
                for (StoredFile file : database.reader().read(sql -> store.due(sql, clock.instant(), AT_ONCE * 2))) {
                    begin(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(StoredFile file) throws InterruptedException {
        if (running.containsKey(file.id())) {
            return;
        }
        slots.acquire();
        Thread fetch = Thread.ofVirtual().name("file-" + file.id()).unstarted(() -> attempt(file));
        running.put(file.id(), fetch);
        fetch.start();
        Thread.ofVirtual().start(() -> limit(fetch));
    }

    private static void limit(Thread fetch) {
        try {
            if (!fetch.join(LONGEST)) {
                fetch.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(StoredFile file) {
        try {
            fetch(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(file.id());
            slots.release();
            news.release();
        }
    }

    private void fetch(StoredFile file) throws InterruptedException {
        try (Incoming incoming = shelf.receive()) {
            source.fetch(file, incoming);
            shelf.arrived(file, incoming, tx -> changed(tx, file));
        } catch (FetchFailure e) {
            failed(file, e);
        } catch (TooLarge e) {
            failed(file, FetchFailure.lasting(AccountFiles.tooLarge(e), e));
        } catch (Refusal e) {
            failed(file, FetchFailure.lasting(e.text(), e));
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.ERROR, "File " + file.id() + " could not be kept", e);
            failed(file, FetchFailure.notKept(e));
        }
    }

    private void failed(StoredFile file, FetchFailure why) throws InterruptedException {
        boolean overdue = Thread.interrupted();
        if (closing) {
            return;
        }
        LOG.log(Level.DEBUG, "File {0}: {1} (overdue: {2})", file.id(), why.getCause(), overdue);
        lane.run(tx -> {
            if (why.isPassing() && file.attempts() < PAUSES.size()) {
                store.pending(tx, file.id(), file.attempts() + 1, tx.now().plus(PAUSES.get(file.attempts())));
            } else {
                store.failed(tx, file.id(), why.text());
                changed(tx, file);
            }
        });
    }

    private void changed(Tx tx, StoredFile file) {
        file.message().ifPresent(message -> carrier.changed(tx, message));
    }

    /** Stops where it is; what was not finished is fetched anew at the next start. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        running.values().forEach(Thread::interrupt);
        try {
            for (Thread fetch : running.values()) {
                fetch.join(PATIENCE.toMillis());
            }
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
