package org.carrel.adapter.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Content;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Desks;
import org.carrel.adapter.Dialogs;
import org.carrel.adapter.Event;
import org.carrel.adapter.Files;
import org.carrel.adapter.Scope;
import org.carrel.adapter.Signal;
import org.carrel.adapter.State;

/**
 * A context that records what an adapter delivers, signals and reports. A test can hold or slow {@code deliver}, wait
 * for what it expects (a wait that ends in vain fails with all that was seen), and {@linkplain #restarted() restart}
 * the gateway around what was kept. Thread-safe.
 */
public final class RecordingContext implements AdapterContext, AutoCloseable {

    /** How long a test waits at most for something that should happen at once. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_EVENTS = 256;

    private final Kept kept;
    private final Clock clock;
    private final ScheduledExecutorService scheduler;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<AccountStatus> statuses = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
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

    private void record(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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

    /** All events so far, in the order of their delivery. */
    public List<Event> events() {
        return read(
                () -> batches.stream().flatMap(batch -> batch.events().stream()).toList());
    }

    /** All batches so far. */
    public List<Batch> batches() {
        return read(() -> List.copyOf(batches));
    }

    /** All signals so far. */
    public List<Signal> signals() {
        return read(() -> List.copyOf(signals));
    }

    /** All statuses so far. */
    public List<AccountStatus> statuses() {
        return read(() -> List.copyOf(statuses));
    }

    /** What the adapter did that the contract forbids and only the context can see. */
    public List<String> violations() {
        return read(() -> List.copyOf(violations));
    }

    /** The texts of the received messages so far, each message's parts joined by line breaks. */
    public List<String> texts() {
        return received().stream().map(RecordingContext::text).toList();
    }

    /** The received messages so far. */
    public List<Event.Received> received() {
        return of(Event.Received.class);
    }

    /** The events of one kind so far. */
    public <E extends Event> List<E> of(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The text of a message, its parts joined by line breaks. */
    public static String text(Event.Received received) {
        return String.join(
                "\n", received.parts().stream().map(RecordingContext::text).toList());
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Plain plain -> plain.text();
            case Content.Action action -> action.text();
            case Content.Attachment attachment -> attachment.name();
            case Content.Unreadable unreadable -> unreadable.raw();
        };
    }

    /** Waits until this many messages were received, and answers all that are there. */
    public List<Event.Received> awaitReceived(int count) throws InterruptedException {
        return await(count + " messages", () -> Optional.of(received()).filter(all -> all.size() >= count));
    }

    /** Waits for the first event of a kind that the test looks for. */
    public <E extends Event> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        return await(
                kind.getSimpleName(), () -> of(kind).stream().filter(wanted).findFirst());
    }

    /** Waits for the first signal of a kind that the test looks for. */
    public <S extends Signal> S awaitSignal(Class<S> kind, Predicate<S> wanted) throws InterruptedException {
        return await(
                kind.getSimpleName(),
                () -> signals.stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(wanted)
                        .findFirst());
    }

    /** Waits until a status with this code was reported. */
    public AccountStatus awaitStatus(AccountStatus.Code code) throws InterruptedException {
        return await(
                "status " + code,
                () -> statuses.stream().filter(status -> status.code() == code).findFirst());
    }

    /** Waits for something; fails with all that was seen when it has not come in {@link #PATIENCE}. */
    public <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            Optional<T> found = look.get();
            while (found.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("Waited in vain for " + what + "; seen: " + this);
                }
                changed.awaitNanos(left);
                found = look.get();
            }
            return found.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T read(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return read(() -> "events " + events() + ", signals " + signals + ", statuses " + statuses + ", cursors "
                + kept.cursors() + (held ? ", deliver is held" : ""));
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
