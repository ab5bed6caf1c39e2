package org.carrel.adapter.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Signal;

/**
 * What an adapter delivered, signalled and reported, and the wait for what a test expects of it; one that ends in vain
 * fails with all that was seen. Thread-safe: one lock guards everything.
 */
public abstract sealed class Recording permits RecordingContext {

    /** How long a test waits at most for something that should happen at once. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    final List<Batch> batches = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final List<AccountStatus> statuses = new ArrayList<>();
    final List<String> violations = new ArrayList<>();

    /** All events so far, in the order of their delivery. */
    public final List<Event> events() {
        return read(
                () -> batches.stream().flatMap(batch -> batch.events().stream()).toList());
    }

    /** All batches so far. */
    public final List<Batch> batches() {
        return read(() -> List.copyOf(batches));
    }

    /** All signals so far. */
    public final List<Signal> signals() {
        return read(() -> List.copyOf(signals));
    }

    /** All statuses so far. */
    public final List<AccountStatus> statuses() {
        return read(() -> List.copyOf(statuses));
    }

    /** What the adapter did that the contract forbids and only the context can see. */
    public final List<String> violations() {
        return read(() -> List.copyOf(violations));
    }

    /** The texts of the received messages so far, each message's parts joined by line breaks. */
    public final List<String> texts() {
        return received().stream().map(Recording::text).toList();
    }

    /** The received messages so far. */
    public final List<Event.Received> received() {
        return of(Event.Received.class);
    }

    /** The events of one kind so far. */
    public final <E extends Event> List<E> of(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The text of a message, its parts joined by line breaks. */
    public static String text(Event.Received received) {
        return String.join("\n", received.parts().stream().map(Recording::text).toList());
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
    public final List<Event.Received> awaitReceived(int count) throws InterruptedException {
        return await(count + " messages", () -> Optional.of(received()).filter(all -> all.size() >= count));
    }

    /** Waits for the first event of a kind that the test looks for. */
    public final <E extends Event> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        return await(
                kind.getSimpleName(), () -> of(kind).stream().filter(wanted).findFirst());
    }

    /** Waits for the first signal of a kind that the test looks for. */
    public final <S extends Signal> S awaitSignal(Class<S> kind, Predicate<S> wanted) throws InterruptedException {
        return await(
                kind.getSimpleName(),
                () -> signals.stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(wanted)
                        .findFirst());
    }

    /** Waits until a status with this code was reported. */
    public final AccountStatus awaitStatus(AccountStatus.Code code) throws InterruptedException {
        return await(
                "status " + code,
                () -> statuses.stream().filter(status -> status.code() == code).findFirst());
    }

    /** Waits for something; fails with all that was seen when it has not come in {@link #PATIENCE}. */
    public final <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
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

    final <T> T read(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    final void record(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return read(() -> "events " + events() + ", signals " + signals + ", statuses " + statuses);
    }
}
