package org.carrel.store;

import java.time.Clock;
import java.time.Instant;

/**
 * Draws ids of 63 bits: 41 bits of milliseconds since 2020, 10 of the node, 12 of a sequence. They are ordered by time
 * within a node, also when the clock is set back.
 */
public final class Ids {

    private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int NODE_BITS = 10;
    private static final int SEQUENCE_BITS = 12;

    private final Clock clock;
    private final long node;
    private long last;

    /** Draws ids for one node, 0 to 1023, that go on after the highest one already used. */
    public Ids(Clock clock, int node, long used) {
        if (node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("node is 0 to 1023, not " + node);
        }
        this.clock = clock;
        this.node = node;
        this.last = compact(used);
    }

    /** A new id, higher than every one before. */
    public synchronized long next() {
        long now = (clock.millis() - START) << SEQUENCE_BITS;
        last = Math.max(last + 1, now);
        long time = last >> SEQUENCE_BITS;
        long sequence = last & ((1 << SEQUENCE_BITS) - 1);
        return (((time << NODE_BITS) | node) << SEQUENCE_BITS) | sequence;
    }

    /** When an id was drawn, to the millisecond; later, where many were drawn at once. */
    public static Instant time(long id) {
        return Instant.ofEpochMilli(START + (id >> (NODE_BITS + SEQUENCE_BITS)));
    }

    /** The id without its node: time and sequence side by side. */
    private static long compact(long id) {
        long time = id >> (NODE_BITS + SEQUENCE_BITS);
        return (time << SEQUENCE_BITS) | (id & ((1 << SEQUENCE_BITS) - 1));
    }
}
