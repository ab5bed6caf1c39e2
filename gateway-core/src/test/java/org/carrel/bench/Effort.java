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
 * @param warmUp messages before the first round
 * @param further accounts that are added on each network to see what one costs
 */
record Effort(int rounds, int slow, int fast, int flood, int starts, int warmUp, int further, Duration patience) {

    static final Effort FULL = new Effort(5, 200, 2_000, 20_000, 5, 4_000, 50, Duration.ofMinutes(2));
    static final Effort QUICK = new Effort(3, 20, 250, 5_000, 3, 4_000, 10, Duration.ofSeconds(20));
}
