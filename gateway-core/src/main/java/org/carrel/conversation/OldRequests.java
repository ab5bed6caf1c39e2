package org.carrel.conversation;

import java.time.Duration;
import org.carrel.store.Database;
import org.carrel.store.Lane;

/** Forgets the first answers to commands of long ago: a client that has not repeated one by then will not. */
public final class OldRequests {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 2_000;

    private final Lane lane;
    private final RequestStore store = new RequestStore();

    /** Those in this database. */
    public OldRequests(Database database) {
        this.lane = database.writer().lane("upkeep");
    }

    /** Forgets what is old by now, in steps that delay nobody. */
    public void cut() throws InterruptedException {
        int gone = AT_ONCE;
        while (gone >= AT_ONCE) {
            gone = lane.call(tx -> store.forget(tx, tx.now().minus(KEPT), AT_ONCE));
        }
    }
}
