package org.carrel.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.store.Tx;

/**
 * Where a message stands in its thread. Live: the later of now and the last live one plus one. Fetched: the network's
 * time, at least that of what was fetched before it, and below the first message that came by itself and that the
 * fetching has not reached: there was a gap before it, and the gap outlives a connection that breaks. History: the
 * network's time.
 */
final class ThreadOrder {

    /** What was sent so much later than something else came, by whichever clock, was not before it. */
    private static final long CLOCKS_DIFFER = Duration.ofMinutes(1).toMillis();

    private final DialogStore dialogs = new DialogStore();
    private final CursorStore cursors = new CursorStore();

    /** The place of a message that arrived, taken: the next one comes behind it. */
    Instant take(Tx tx, Dialog known, Head.Source source, Instant sentAt, Run run) {
        return switch (source) {
            case HISTORY -> sentAt;
            case CATCH_UP ->
                isFetched(tx, known, run) ? fetched(tx, at(tx, known, run), sentAt) : live(tx, at(tx, known, run));
            case LIVE -> live(tx, at(tx, known, run));
        };
    }

    /** A late message that came by itself, out of the order of an archive that is read, has its place when that gets there. */
    private boolean isFetched(Tx tx, Dialog dialog, Run run) {
        return run.gapless() || !cursors.any(tx, dialog.account());
    }

    /** The place of a message that we send; what is fetched knows nothing of it. */
    Instant own(Tx tx, Dialog dialog) {
        long sort = next(tx, dialog);
        dialogs.order(tx, with(dialog, sort, dialog.runSort(), dialog.runLive()));
        return Instant.ofEpochMilli(sort);
    }

    /** The fetching has reached a message that is here already: what is fetched from now on comes behind it. */
    void reached(Tx tx, Dialog known, Instant sortAt, Run run) {
        Dialog dialog = at(tx, known, run);
        if (dialog.runLive().filter(live -> live <= sortAt.toEpochMilli()).isPresent()) {
            Optional<Long> nextLive = dialogs.nextReceived(tx, dialog, sortAt);
            dialogs.order(tx, with(dialog, dialog.liveSort(), sortAt.toEpochMilli(), nextLive));
        }
    }

    /** What comes by itself moves the cursor: the account has no gap any more, whatever dialogs its archive had it in. */
    void caughtUp(Tx tx, long account) {
        dialogs.closeGaps(tx, account);
    }

    private Instant live(Tx tx, Dialog dialog) {
        long sort = next(tx, dialog);
        dialogs.order(tx, with(dialog, sort, dialog.runSort(), dialog.runLive().or(() -> Optional.of(sort))));
        return Instant.ofEpochMilli(sort);
    }

    private static long next(Tx tx, Dialog dialog) {
        return Math.max(tx.now().toEpochMilli(), dialog.liveSort() + 1);
    }

    private Instant fetched(Tx tx, Dialog dialog, Instant sentAt) {
        long sort = Math.max(sentAt.toEpochMilli(), dialog.runSort());
        long below = dialog.runLive()
                .filter(live -> sentAt.toEpochMilli() < live + CLOCKS_DIFFER)
                .map(live -> Math.min(sort, live - 1))
                .orElse(sort);
        long last = Math.max(dialog.liveSort(), below);
        dialogs.order(tx, with(dialog, last, below, dialog.runLive()));
        return Instant.ofEpochMilli(below);
    }

    private Dialog at(Tx tx, Dialog dialog, Run run) {
        if (dialog.run() == run.number()) {
            return dialog;
        }
        boolean gap = dialog.runLive().isPresent() && cursors.any(tx, dialog.account());
        return gap
                ? with(dialog, run.number(), dialog.liveSort(), dialog.runSort(), dialog.runLive())
                // what is fetched now comes behind all that was, whatever a coarse clock says
                : with(dialog, run.number(), dialog.liveSort(), dialog.liveSort(), Optional.empty());
    }

    private static Dialog with(Dialog dialog, long liveSort, long runSort, Optional<Long> runLive) {
        return with(dialog, dialog.run(), liveSort, runSort, runLive);
    }

    private static Dialog with(Dialog dialog, long run, long liveSort, long runSort, Optional<Long> runLive) {
        return new Dialog(
                dialog.id(),
                dialog.account(),
                dialog.ref(),
                dialog.contact(),
                dialog.conversation(),
                liveSort,
                run,
                runSort,
                runLive);
    }
}
