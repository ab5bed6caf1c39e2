package org.carrel.adapter.testkit.irc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that a person's client received, oldest first. Thread-safe: one lock guards everything. */
final class Heard {

    private static final int SHOWN = 15;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<HeardLine> lines = new ArrayList<>();
    private boolean ended;

    void add(HeardLine line) {
        change(() -> lines.add(line));
    }

    /** Nothing more will come. */
    void end() {
        change(() -> ended = true);
    }

    void forget() {
        change(lines::clear);
    }

    boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    List<HeardLine> all() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What the search finds in all that came, at the latest after that time.
     *
     * @throws AssertionError when it finds nothing; the message holds what came last
     */
    <T> T await(String description, Duration patience, Function<List<HeardLine>, Optional<T>> search) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<T> found = search.apply(lines);
                if (found.isPresent()) {
                    return found.get();
                }
                if (ended || left <= 0) {
                    throw new AssertionError(missing(description));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the connection has ended. */
    void awaitEnd(Duration patience) {
        await("end of the connection", patience, all -> ended ? Optional.of(true) : Optional.empty());
    }

    private String missing(String description) {
        String last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()).stream()
                .map(line -> "\n  " + line.raw())
                .collect(Collectors.joining());
        return "There came no " + description + (ended ? ", and the connection has ended" : "") + "; of " + lines.size()
                + " lines the last:" + last;
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
