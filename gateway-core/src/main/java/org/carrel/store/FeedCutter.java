package org.carrel.store;

import java.time.Duration;

/**
 * Cuts old rows off the feed: after seven days, but not those that an enabled consumer has yet to see; after thirty days
 * these, too.
 */
public final class FeedCutter {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration KEPT_FOR_CONSUMERS = Duration.ofDays(30);
    private static final int AT_ONCE = 2_000;

    private final Lane lane;
    private final FeedStore feed = new FeedStore();
    private final ConsumerStore consumers = new ConsumerStore();

    /** Cuts in this database. */
    public FeedCutter(Database database) {
        this.lane = database.writer().lane("upkeep");
    }

    /** Cuts what is old by now, in steps that delay nobody. */
    public void cut() throws InterruptedException {
        int gone = AT_ONCE;
        while (gone >= AT_ONCE) {
            gone = lane.call(this::step);
        }
    }

    private int step(Tx tx) {
        return feed.cut(tx, tx.now().minus(KEPT), consumers.slowest(tx), AT_ONCE)
                + feed.cut(tx, tx.now().minus(KEPT_FOR_CONSUMERS), Long.MAX_VALUE, AT_ONCE);
    }
}
