package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void itDoublesUpToFiveMinutesAndBeginsAnew() {
        Backoff backoff = new Backoff(always(0.5));

        assertThat(Stream.generate(backoff::next).limit(11).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void itStraysByAFifthEitherWay() {
        assertThat(new Backoff(always(0)).next()).isEqualTo(Duration.ofMillis(800));
        assertThat(new Backoff(always(Math.nextDown(1.0))).next())
                .isBetween(Duration.ofMillis(1_199), Duration.ofMillis(1_200));
    }

    @Test
    void manyAccountsDoNotKnockAtOnce() {
        RandomGenerator random = new Random(7);
        List<Duration> waits = Stream.generate(() -> new Backoff(random).next())
                .limit(20)
                .distinct()
                .toList();

        assertThat(waits).hasSizeGreaterThan(5);
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException("Only the jitter is asked for.");
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
