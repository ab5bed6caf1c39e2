package org.carrel.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A desk, as a patron may see it.
 *
 * @param id of the desk
 * @param name for people
 * @param door whether somebody answers now
 * @param waiting how many wait
 * @param expected how long one waits now
 * @param opens when it opens next; empty when it is open or nobody knows
 */
public record DeskView(String id, String name, Door door, int waiting, Duration expected, Optional<Instant> opens) {

    /** Whether somebody answers. */
    public enum Door {
        /** Yes. */
        OPEN,
        /** Yes, but everybody is taken. */
        BUSY,
        /** No. */
        CLOSED
    }
}
