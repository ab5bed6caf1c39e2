package org.carrel.delivery;

import java.time.Duration;

/** A token bucket: how fast an account may send. Takes bursts of two seconds' worth. Thread-safe. */
final class Pace {

    private static final double BURST_SECONDS = 2;

    private final double perSecond;
    private double tokens;
    private long last;

    /** @param perSecond sends a second; 0 or less: as fast as one likes */
    Pace(double perSecond, long nanoTime) {
        this.perSecond = perSecond;
        this.tokens = burst();
        this.last = nanoTime;
    }

    /** Takes a turn, and says how long to wait for it. */
    synchronized Duration take(long nanoTime) {
        if (perSecond <= 0) {
            return Duration.ZERO;
        }
        tokens = Math.min(burst(), tokens + (nanoTime - last) / 1e9 * perSecond) - 1;
        last = nanoTime;
        return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / perSecond * 1e9));
    }

    double perSecond() {
        return perSecond;
    }

    private double burst() {
        return Math.max(1, perSecond * BURST_SECONDS);
    }
}
