package org.carrel.routing.file;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/** Stops a route that says far more than people would: two relays that feed each other, or a program gone wild. */
final class Breaker {

    private static final long WINDOW = 60_000_000_000L;

    private final int most;
    private final LongSupplier nanos;
    private final Runnable tripped;
    private long began;
    private int count;

    /**
     * A breaker for one route.
     *
     * @param most in a minute
     * @param nanos a clock that only goes forward
     * @param tripped told each time there is too much; it has the route ended
     */
    Breaker(int most, LongSupplier nanos, Runnable tripped) {
        this.most = most;
        this.nanos = nanos;
        this.tripped = tripped;
        this.began = nanos.getAsLong();
    }

    /**
     * Lets a message pass.
     *
     * @throws InterruptedException when there were too many and the route was ended: this one is kept for later
     */
    void pass() throws InterruptedException {
        if (!counts()) {
            tripped.run();
            new CountDownLatch(1).await();
        }
    }

    private synchronized boolean counts() {
        long now = nanos.getAsLong();
        if (now - began > WINDOW) {
            began = now;
            count = 0;
        }
        return ++count <= most;
    }
}
