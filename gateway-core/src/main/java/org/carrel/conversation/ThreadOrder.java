package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.store.Tx;

/**
 * Where a message stands in its thread. Live: the later of now and the last live one plus one. Catch-up and history: the
 * network's time, at least that of the previous event of its run (for its first: of what was there before) and below the
 * first live message during the run.
 */
final class ThreadOrder {

    private final DialogStore dialogs = new DialogStore();

    /** The place of a message, taken: the next one comes behind it. */
    Instant take(Tx tx, Dialog known, Head.Source source, Instant sentAt, long run) {
        Dialog dialog = known.run() == run ? known : begin(known, run);
        return source == Head.Source.LIVE ? live(tx, dialog) : late(tx, dialog, source, sentAt);
    }

    private Instant live(Tx tx, Dialog dialog) {
        long sort = Math.max(tx.now().toEpochMilli(), dialog.liveSort() + 1);
        Optional<Long> first = dialog.runLive().or(() -> Optional.of(sort));
        dialogs.order(tx, with(dialog, sort, dialog.runSort(), first));
        return Instant.ofEpochMilli(sort);
    }

    private Instant late(Tx tx, Dialog dialog, Head.Source source, Instant sentAt) {
        if (source == Head.Source.HISTORY) {
            return sentAt;
        }
        long sort = Math.max(sentAt.toEpochMilli(), dialog.runSort());
        long below = dialog.runLive().map(live -> Math.min(sort, live - 1)).orElse(sort);
        long last = dialog.runLive().isPresent() ? dialog.liveSort() : Math.max(dialog.liveSort(), below);
        dialogs.order(tx, with(dialog, last, below, dialog.runLive()));
        return Instant.ofEpochMilli(below);
    }

    /** What is fetched now was not there before: it comes behind all that was, whatever a coarse clock says. */
    private static Dialog begin(Dialog dialog, long run) {
        return new Dialog(
                dialog.id(),
                dialog.account(),
                dialog.ref(),
                dialog.contact(),
                dialog.conversation(),
                dialog.liveSort(),
                run,
                dialog.liveSort(),
                Optional.empty());
    }

    private static Dialog with(Dialog dialog, long liveSort, long runSort, Optional<Long> runLive) {
        return new Dialog(
                dialog.id(),
                dialog.account(),
                dialog.ref(),
                dialog.contact(),
                dialog.conversation(),
                liveSort,
                dialog.run(),
                runSort,
                runLive);
    }
}
