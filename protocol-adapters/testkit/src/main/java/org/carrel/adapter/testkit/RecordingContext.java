package org.carrel.adapter.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Desks;
import org.carrel.adapter.Dialogs;
import org.carrel.adapter.Files;
import org.carrel.adapter.Scope;
import org.carrel.adapter.Signal;
import org.carrel.adapter.State;

/**
 * A context that records what an adapter delivers, signals and reports. A test can hold or slow {@code deliver}, wait
 * for what it expects, and {@linkplain #restarted() restart} the gateway around what was kept. Thread-safe.
 */
public final class RecordingContext extends Recording implements AdapterContext, AutoCloseable {

    private static final int MOST_EVENTS = 256;

    private final Kept kept;
    private final Clock clock;
    private final ScheduledExecutorService scheduler;
    private boolean held;
    private int waiting;
    private Duration slowness = Duration.ZERO;

    private RecordingContext(Kept kept, Clock clock, ScheduledExecutorService scheduler) {
        this.kept = kept;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Real time; what is kept lies in memory and a temporary folder. */
    public static RecordingContext create() {
        return new RecordingContext(Kept.temporary(), Clock.systemUTC(), threads());
    }

    /** Real time; the account's folder is this one. */
    public static RecordingContext in(Path folder) {
        return new RecordingContext(Kept.in(folder), Clock.systemUTC(), threads());
    }

    /** Time moves, and the scheduler runs, by hand. */
    public static RecordingContext by(ManualClock clock) {
        return new RecordingContext(Kept.temporary(), clock, clock.scheduler());
    }

    /** The context after a restart: nothing recorded; cursors, state and folder as this one has them now. */
    public RecordingContext restarted() {
        ScheduledExecutorService next = clock instanceof ManualClock manual ? manual.scheduler() : threads();
        return new RecordingContext(kept, clock, next);
    }

    private static ScheduledExecutorService threads() {
        return Executors.newScheduledThreadPool(
                1, Thread.ofVirtual().name("account-test-", 0).factory());
    }

    // What the adapter calls

    @Override
    public void deliver(Batch batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            changed.signalAll();
            while (held) {
                changed.await();
            }
            long left = slowness.toNanos();
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
            if (batch.events().size() > MOST_EVENTS) {
                violations.add("a batch of " + batch.events().size() + " events");
            }
            batches.add(batch);
            kept.cursors().putAll(batch.cursors());
        } finally {
            waiting--;
            changed.signalAll();
            lock.unlock();
        }
    }

    @Override
    public void signal(Signal signal) {
        record(() -> signals.add(signal));
    }

    @Override
    public void status(AccountStatus status) {
        record(() -> statuses.add(status));
    }

    @Override
    public Optional<Cursor> cursor(Scope scope) {
        return Optional.ofNullable(kept.cursors().get(scope));
    }

    @Override
    public State state() {
        return kept.state();
    }

    @Override
    public Path directory() {
        return kept.folder();
    }

    @Override
    public SecretKey key(String name) {
        return new SecretKeySpec(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32), "AES");
    }

    @Override
    public Files files() {
        return new FolderFiles(kept.folder());
    }

    @Override
    public Desks desks() {
        throw new UnsupportedOperationException("No desks are open in this test.");
    }

    @Override
    public Dialogs dialogs() {
        throw new UnsupportedOperationException("No dialogs are kept in this test.");
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("org.carrel.adapter.test");
    }

    // What the test calls

    /** From now on {@code deliver} waits, as it does when the disk is full, until {@link #release()}. */
    public void hold() {
        record(() -> held = true);
    }

    /** Lets what waits in {@code deliver} go on. */
    public void release() {
        record(() -> held = false);
    }

    /** From now on each {@code deliver} takes this long. */
    public void slow(Duration each) {
        record(() -> slowness = each);
    }

    /** Waits until a {@code deliver} is held. */
    public void awaitHeld() throws InterruptedException {
        await("a deliver that waits", () -> waiting > 0 ? Optional.of(true) : Optional.empty());
    }

    @Override
    public String toString() {
        return read(() -> super.toString() + ", cursors " + kept.cursors() + (held ? ", deliver is held" : ""));
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
