package org.carrel.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds of each figure; the median counts
 * @param slow messages of a round at 20 a second
 * @param fast messages of a round at 500 a second
 * @param flood messages of a round as fast as it goes
 * @param starts how often the start is timed
 */
record Effort(int rounds, int slow, int fast, int flood, int starts, Duration patience) {

    static final Effort FULL = new Effort(5, 200, 2_000, 20_000, 5, Duration.ofMinutes(2));
    static final Effort QUICK = new Effort(3, 40, 500, 5_000, 3, Duration.ofSeconds(20));
}
