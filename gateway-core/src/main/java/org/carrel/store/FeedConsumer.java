package org.carrel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Follows the feed from a place of its own that outlives the process, on one virtual thread, row after row.
 *
 * <p>A row is handed over at least once: what was done since the place was last written is handed over again after a
 * crash. Whoever writes because of a row gives that the row's number as its origin, so that the second time is a no-op.
 */
public final class FeedConsumer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FeedConsumer.class.getName());
    private static final int AT_ONCE = 256;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final String name;
    private final Work work;
    private final Lane lane;
    private final ConsumerStore store = new ConsumerStore();
    private final Semaphore news = new Semaphore(0);
    private final AutoCloseable subscription;
    private final Thread thread;
    private volatile boolean closing;

    /** What is done with the rows. */
    public interface Work {

        /**
         * Handles one row and returns once what it writes is durable; whatever cannot be handled it keeps aside itself.
         *
         * @return whether the row was of interest, so that the place behind it is worth writing at once
         */
        boolean handle(FeedRow row) throws InterruptedException;
    }

    private FeedConsumer(Database database, String name, Work work) {
        this.database = database;
        this.name = name;
        this.work = work;
        this.lane = database.writer().lane("consumer:" + name);
        this.subscription = database.feed().subscribe(news::release);
        this.thread = Thread.ofVirtual().name("consumer-" + name).unstarted(this::run);
    }

    /** Starts the consumer of this name where it was; a new one with what comes from now on. */
    public static FeedConsumer start(Database database, String name, Work work) throws InterruptedException {
        FeedConsumer consumer = new FeedConsumer(database, name, work);
        consumer.lane.run(tx -> consumer.store.put(
                tx,
                name,
                consumer.store
                        .position(tx, name)
                        .orElseGet(() -> database.feed().last().number())));
        consumer.thread.start();
        return consumer;
    }

    /** The consumer of this name will not come back: the feed need not wait for it, and one of that name is a new one. */
    public static void forget(Database database, String name) throws InterruptedException {
        database.writer().lane("consumer:" + name).run(tx -> new ConsumerStore().remove(tx, name));
    }

    private void run() {
        while (!closing) {
            try {
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Consumer " + name + " stopped; it goes on where it was", e);
                pause();
            }
        }
    }

    private void follow() throws InterruptedException {
        long position = database.reader().read(sql -> store.position(sql, name)).orElseThrow();
        long written = position;
        warnIfCut(position);
        while (!closing) {
            List<FeedRow> rows = database.feed().after(position, AT_ONCE);
            boolean worthWriting = rows.isEmpty() && !waited() && position > written;
            for (FeedRow row : rows) {
                if (closing) {
                    break;
                }
                worthWriting |= handle(row, position);
                position = row.number();
            }
            if (worthWriting) {
                write(position);
                written = position;
            }
        }
    }

    /** One that is broken off comes again; those before it do not. */
    private boolean handle(FeedRow row, long before) throws InterruptedException {
        try {
            return work.handle(row);
        } catch (InterruptedException e) {
            write(before);
            throw e;
        }
    }

    private void warnIfCut(long position) {
        Position place = new Position(database.feed().last().epoch(), position);
        if (database.feed().refusal(place).isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "Consumer {0} was away for so long that the feed was cut behind it: it goes on with what is left.",
                    name);
        }
    }

    /** Waits for news; false: none came for long, a good time to write the place behind rows of no interest. */
    private boolean waited() throws InterruptedException {
        boolean came = news.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        return came;
    }

    private void write(long position) throws InterruptedException {
        lane.run(tx -> store.put(tx, name, position));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it behind the row it is at; one that takes long is interrupted and comes again. */
    @Override
    public void close() {
        closing = true;
        news.release();
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
