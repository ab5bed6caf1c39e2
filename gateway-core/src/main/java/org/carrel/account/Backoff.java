package org.carrel.account;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling from a second to five minutes, each with a fifth of jitter, so that
 * many accounts do not knock at a returning server at once.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        Duration wait = next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis((long) (wait.toMillis() * factor));
    }

    void reset() {
        next = FIRST;
    }
}
