package org.carrel.adapter.irc;

import java.time.Duration;

/** Makes whoever sends wait for the account's pace. Thread-safe. */
final class PaceKeeper {

    private final TokenBucket bucket;

    PaceKeeper(TokenBucket bucket) {
        this.bucket = bucket;
    }

    /** Waits until so many lines may go. */
    void await(int lines) throws InterruptedException {
        for (int i = 0; i < lines; i++) {
            for (Duration wait = bucket.take(); wait.isPositive(); wait = bucket.take()) {
                Thread.sleep(wait);
            }
        }
    }

    /** Whether one may go now, for what may be lost instead of waiting. */
    boolean mayGoNow() {
        return bucket.take().isZero();
    }
}
