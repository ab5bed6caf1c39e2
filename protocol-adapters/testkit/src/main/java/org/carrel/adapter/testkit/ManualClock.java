package org.carrel.adapter.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until the test moves it. What its {@link #scheduler()} was asked to do later is done by
 * {@link #advance}, on the thread of the test, in the order of the due times.
 */
public final class ManualClock extends Clock {

    private final ManualScheduler scheduler = new ManualScheduler(this);
    private volatile Instant now;

    /** A clock that shows this time. */
    public ManualClock(Instant start) {
        this.now = start;
    }

    /** Moves on, running what falls due on the way at its own time. */
    public void advance(Duration by) {
        Instant end = now.plus(by);
        scheduler.runUntil(end);
        now = end;
    }

    void set(Instant time) {
        now = time;
    }

    /** A scheduler that runs by this clock and never by itself, except for {@code execute}, which runs at once. */
    public ManualScheduler scheduler() {
        return scheduler;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A manual clock keeps UTC.");
    }
}
