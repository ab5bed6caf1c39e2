package org.carrel.operator;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what may end or narrow somebody's access: a sign-out, a new password, another role, a revoked token. Whoever
 * serves people for longer than a request looks again who they are when the count has moved.
 */
public final class Revocations {

    private final AtomicLong count = new AtomicLong();
    private final CopyOnWriteArrayList<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** How many there were since the start. */
    public long count() {
        return count.get();
    }

    /** Calls back after each, on the writer's thread: it only wakes, it does not work. */
    public void watch(Runnable woken) {
        watchers.add(woken);
    }

    /** There was one, and it is durable. */
    void happened() {
        count.incrementAndGet();
        watchers.forEach(Runnable::run);
    }
}
