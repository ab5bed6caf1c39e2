package org.carrel.adapter.loopback.practice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast patrons are.
 *
 * @param quick by what everything is divided
 * @param chance what makes one pause differ from the next
 */
record Pace(int quick, RandomGenerator chance) {

    private static final int CHARACTERS_A_SECOND = 12;

    /** From the moment the desk opens until the first one is there. */
    Duration first() {
        return Duration.ofMillis(chance.nextLong(500, 1000)).dividedBy(quick);
    }

    /** How long the first one still types: it had begun before the desk opened. */
    Duration rest() {
        return Duration.ofSeconds(1).dividedBy(quick);
    }

    /** Between two arrivals. */
    Duration arrival() {
        return between(40, 120);
    }

    /** From the arrival of an answer until it is read. */
    Duration reading() {
        return between(2, 6);
    }

    /** How long it takes to type something. */
    Duration typing(String text) {
        long seconds = Math.clamp(text.length() / CHARACTERS_A_SECOND, 2, 9);
        return Duration.ofSeconds(seconds).dividedBy(quick);
    }

    /** How long one waits for an answer before asking whether anybody is there. */
    Duration patience() {
        return between(90, 150);
    }

    /** From the last word until they are gone. */
    Duration leaving() {
        return between(5, 20);
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(chance.nextLong(least * 1000L, most * 1000L)).dividedBy(quick);
    }
}
