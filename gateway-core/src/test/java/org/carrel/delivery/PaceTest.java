package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstPassesAndThenEachWaitsForItsTurn() {
        Pace pace = new Pace(2, 0);

        for (int i = 0; i < 4; i++) {
            assertThat(pace.take(0)).isEqualTo(Duration.ZERO);
        }
        assertThat(pace.take(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.take(0)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void restEarnsNoMoreThanABurst() {
        Pace pace = new Pace(2, 0);
        for (int i = 0; i < 4; i++) {
            pace.take(3_600 * SECOND);
        }

        assertThat(pace.take(3_600 * SECOND)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void noPaceMeansNoWait() {
        Pace pace = new Pace(0, 0);

        for (int i = 0; i < 1_000; i++) {
            assertThat(pace.take(0)).isEqualTo(Duration.ZERO);
        }
    }
}
