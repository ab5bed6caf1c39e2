package org.carrel.conversation;

import java.time.Duration;
import java.util.List;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.store.Tx;
import org.carrel.store.Writer;

/**
 * Edits whose original never came: no text is swallowed, so each becomes a message of its own that says so. One from a
 * catch-up waits until that is over, a live one for ten minutes; one from history waits until somebody reads further
 * back. A retraction of what is not here has nothing to show.
 */
public final class Overdue {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final Writer writer;
    private final Arrivals arrivals;
    private final DialogStore dialogs = new DialogStore();
    private final HeldStore held = new HeldStore();

    /** Decisions in this writer, beside those on what arrives. */
    public Overdue(Writer writer, Inbound inbound) {
        this.writer = writer;
        this.arrivals = inbound.arrivals();
    }

    /** The account has caught up: what its archive brought no original for waits no longer. Never blocks. */
    public void caughtUp(long account) {
        var _ = writer.lane("account:" + account).submit(tx -> settle(tx, held.takeCaughtUp(tx, account, AT_ONCE)));
    }

    /** Looks at what has waited for ten minutes. */
    public void sweep() throws InterruptedException {
        for (Head.Source source : List.of(Head.Source.CATCH_UP, Head.Source.LIVE)) {
            writer.lane("upkeep")
                    .call(tx -> settle(tx, held.takeOverdue(tx, source, tx.now().minus(PATIENCE), AT_ONCE)));
        }
    }

    private boolean settle(Tx tx, List<HeldStore.Held> overdue) {
        for (HeldStore.Held one : overdue) {
            if (one.event() instanceof Event.Edited edited) {
                Dialog dialog = dialogs.get(tx, one.dialog()).orElseThrow();
                arrivals.withoutOriginal(tx, dialog, edited);
            }
        }
        return true;
    }
}
