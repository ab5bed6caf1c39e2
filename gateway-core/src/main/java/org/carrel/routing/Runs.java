package org.carrel.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers an account's connections: catch-up during one of them is one run, which thread order needs to know. */
public final class Runs {

    private final Map<Long, Long> current = new ConcurrentHashMap<>();
    private final AtomicLong last;

    /** @param first above every number of earlier processes, such as the time in milliseconds */
    public Runs(long first) {
        this.last = new AtomicLong(first);
    }

    /** A new connection of the account begins, and nothing was fetched over it yet. */
    public void begin(long account) {
        current.put(account, last.incrementAndGet());
    }

    long of(long account) {
        return current.computeIfAbsent(account, _ -> last.incrementAndGet());
    }
}
