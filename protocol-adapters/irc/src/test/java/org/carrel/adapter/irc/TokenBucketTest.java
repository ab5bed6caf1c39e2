package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.carrel.adapter.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final TokenBucket bucket = new TokenBucket(3, Duration.ofSeconds(2), clock);

    private int takeAll() {
        int taken = 0;
        while (bucket.take().isZero()) {
            taken++;
        }
        return taken;
    }

    @Test
    void aBurstGoesAtOnceThenOneInAWhile() {
        assertThat(takeAll()).isEqualTo(3);
        assertThat(bucket.take()).isEqualTo(Duration.ofSeconds(2));

        clock.advance(Duration.ofMillis(1500));
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(500));

        clock.advance(Duration.ofMillis(500));
        assertThat(takeAll()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(4));
        assertThat(takeAll()).isEqualTo(2);
    }

    @Test
    void aLongPauseSavesNoMoreThanABurst() {
        takeAll();
        clock.advance(Duration.ofHours(1));

        assertThat(takeAll()).isEqualTo(3);
    }

    @Test
    void withoutAPaceThereIsNoLimit() {
        TokenBucket free = new TokenBucket(1, Duration.ZERO, clock);

        for (int i = 0; i < 1000; i++) {
            assertThat(free.take()).isZero();
        }
    }
}
