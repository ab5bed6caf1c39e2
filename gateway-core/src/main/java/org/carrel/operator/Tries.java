package org.carrel.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/**
 * Slows down those who guess: after some free failures each further one doubles the wait. Kept in memory, a restart
 * forgives.
 */
final class Tries {

    private static final Duration FORGIVEN = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int REMEMBERED = 50_000;
    private static final int MOST_DOUBLINGS = 20;

    private record Failed(int count, Instant until) {}

    private final Cache<String, Failed> failed;
    private final Clock clock;
    private final int free;
    private final Duration longest;

    /**
     * Counts tries by key.
     *
     * @param free how many failures cost nothing
     * @param longest the longest wait
     */
    Tries(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.failed = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(FORGIVEN)
                .ticker(ticker)
                .build();
    }

    /**
     * Counts a try as failed before it is made, so that many at once do not slip through together.
     *
     * @throws Refusal while this key has to wait
     */
    void begin(String key) {
        Instant now = clock.instant();
        failed.asMap().compute(key, (_, before) -> {
            if (before != null && before.until().isAfter(now)) {
                throw tooMany(Duration.between(now, before.until()));
            }
            int count = before == null ? 1 : before.count() + 1;
            return new Failed(count, now.plus(waitAfter(count)));
        });
    }

    /** The try was right. */
    void succeeded(String key) {
        failed.invalidate(key);
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Refusal tooMany(Duration left) {
        long seconds = left.toSeconds() + 1;
        return new Refusal(
                429,
                new Text(
                        "too-many-tries",
                        Map.of("seconds", Long.toString(seconds)),
                        "Too many tries. Wait " + seconds + " s, then try again."),
                Map.of());
    }
}
