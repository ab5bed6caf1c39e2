package org.carrel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running transaction, as a {@link Job} sees it. Belongs to the writer's thread. */
public final class Tx extends Sql {

    private record Change(Entity kind, long id, Audience audience) {}

    private final Ids ids;
    private final Clock clock;
    /** What a transaction did to one thing: its version afterwards, and whether the transaction made it. */
    private record Versions(long last, boolean made) {

        Versions and(Versions other) {
            return new Versions(Math.max(last, other.last), made || other.made);
        }
    }

    private final Map<Change, Versions> changes = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean wrote;

    Tx(Connection connection, Ids ids, Clock clock) {
        super(connection);
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes, and says how many rows it touched. */
    public int update(String sql, Object... arguments) {
        try {
            int rows = bind(sql, arguments).executeUpdate();
            wrote |= rows > 0;
            return rows;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** A new id for a row. */
    public long newId() {
        return ids.next();
    }

    /** The time, to the millisecond that a column holds. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /**
     * Tells the feed that something changed. Of several changes of one thing in a transaction the last version stands,
     * at the place of the first. Things are made with version 1.
     */
    public void feed(Entity kind, long id, long version, Audience audience) {
        changes.merge(new Change(kind, id, audience), new Versions(version, version == 1), Versions::and);
    }

    /** Runs once the transaction is durable: wake-ups and caches. Must be short and must not throw. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<FeedRow> writeFeed(FeedStore feed) {
        List<FeedRow> rows = new ArrayList<>(changes.size());
        Instant now = now();
        changes.forEach((change, versions) -> rows.add(feed.append(
                this, change.kind(), change.id(), versions.last(), versions.made(), change.audience(), now)));
        return rows;
    }

    List<Runnable> takeAfterCommit() {
        List<Runnable> actions = List.copyOf(afterCommit);
        forget();
        return actions;
    }

    /** Whether anything was written so far: only that shows that the disk takes more. */
    boolean wrote() {
        return wrote;
    }

    void forget() {
        wrote = false;
        changes.clear();
        afterCommit.clear();
    }
}
