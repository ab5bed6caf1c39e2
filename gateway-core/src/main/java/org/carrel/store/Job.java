package org.carrel.store;

import java.util.List;
import java.util.Optional;

/**
 * A decision that runs in the writer, inside a transaction it may share with others: short, without I/O, never calling
 * an adapter. It checks first and writes after, so that a {@link Refusal} leaves nothing behind. It may run more than
 * once, when the transaction it shared was rolled back; caches change in {@link Tx#afterCommit} only.
 */
@FunctionalInterface
public interface Job<T> {

    /** Reads, decides, writes. */
    T run(Tx tx);

    /** How many events it stands for; a transaction holds at most {@link Writer#MAX_WEIGHT}. */
    default int weight() {
        return 1;
    }

    /**
     * What to run one by one, each in a transaction of its own, when this job fails even alone; empty: it cannot be
     * divided.
     */
    default List<Job<T>> pieces() {
        return List.of();
    }

    /** What to write when this piece fails: keeps what cannot be handled, with its reason, so that the rest goes on. */
    default Optional<Job<T>> otherwise(RuntimeException failure) {
        return Optional.empty();
    }
}
