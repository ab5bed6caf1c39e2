package org.carrel.adapter.irc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps us from sending faster than a server stands: so many lines at once, then one in a while (RFC 1459, section 8.10).
 * Thread-safe.
 */
final class TokenBucket {

    private final Clock clock;
    private final Duration each;
    private final Duration most;
    private Instant paidUntil;

    /**
     * @param burst how many may go at once after a pause
     * @param each how long one takes to be made good; zero: no limit
     */
    TokenBucket(int burst, Duration each, Clock clock) {
        this.clock = clock;
        this.each = each;
        this.most = each.multipliedBy(burst);
        paidUntil = clock.instant();
    }

    /** Takes one if there is one: zero. Else how long to wait until there is. */
    synchronized Duration take() {
        Instant now = clock.instant();
        Instant from = paidUntil.isAfter(now) ? paidUntil : now;
        Instant to = from.plus(each);
        Duration over = Duration.between(now.plus(most), to);
        if (over.isPositive()) {
            return over;
        }
        paidUntil = to;
        return Duration.ZERO;
    }
}
