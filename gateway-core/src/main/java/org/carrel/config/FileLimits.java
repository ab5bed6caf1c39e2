package org.carrel.config;

import java.time.Duration;

/**
 * How much of files is kept.
 *
 * @param largest bytes of one file
 * @param perAccount bytes of all that one account's network brought
 * @param total bytes of all files
 * @param links how long a link to a file works, from when the file came
 */
public record FileLimits(long largest, long perAccount, long total, Duration links) {

    /** What holds where the file says nothing. */
    public static final FileLimits STANDARD = new FileLimits(100L << 20, 5L << 30, 20L << 30, Duration.ofDays(30));
}
