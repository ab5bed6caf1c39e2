package org.carrel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;

/** The writer's transactions, one after another: what jobs write in one is durable, or gone, together. */
final class Transaction {

    private static final Logger LOG = System.getLogger(Transaction.class.getName());

    private final Tx tx;
    private final Feed feed;
    private final Runnable takesMore;
    private final FeedStore feedStore = new FeedStore();

    /** @param takesMore called after each commit that wrote something: the disk takes more */
    Transaction(Tx tx, Feed feed, Runnable takesMore) {
        this.tx = tx;
        this.feed = feed;
        this.takesMore = takesMore;
    }

    /** Runs one job; the answer is given after the commit. A refusal is an answer too. */
    <T> Runnable run(Lane.Pending<T> pending) {
        try {
            T value = pending.job().run(tx);
            return () -> pending.answer().complete(value);
        } catch (Refusal refusal) {
            return () -> pending.answer().completeExceptionally(refusal);
        } catch (Error e) {
            // such as a stack too deep for one strange event: that job's trouble, and not the end of all writing
            throw new IllegalStateException("A job broke off", e);
        }
    }

    void begin() {
        execute("BEGIN IMMEDIATE");
    }

    void commit() {
        List<FeedRow> rows = tx.writeFeed(feedStore);
        execute("COMMIT");
        boolean wrote = tx.wrote();
        List<Runnable> afterCommit = tx.takeAfterCommit();
        if (wrote) {
            followCommit(takesMore);
        }
        followCommit(() -> feed.publish(rows));
        afterCommit.forEach(Transaction::followCommit);
    }

    /** What was written stands, so whoever fails afterwards must not make it look undone. */
    private static void followCommit(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What follows a commit failed", e);
        }
    }

    void rollback() {
        tx.forget();
        tx.dropStatements();
        try {
            if (!tx.connection().isClosed()) {
                execute("ROLLBACK");
            }
        } catch (StoreException | SQLException e) {
            LOG.log(Level.DEBUG, "SQLite had rolled back by itself: {0}", e.getMessage());
        }
    }

    private void execute(String sql) {
        try {
            tx.bind(sql).execute();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
