package org.carrel.store;

import java.time.Instant;
import java.util.List;

/** The table of the feed. Numbers come from the database; the newest row is never cut, so none comes again. */
final class FeedStore {

    FeedRow append(Tx tx, Entity kind, long id, long version, boolean made, Audience audience, Instant at) {
        long number = tx.one(
                        "INSERT INTO feed (kind, entity, version, made, audience, at) VALUES (?, ?, ?, ?, ?, ?)"
                                + " RETURNING number",
                        row -> row.getLong(1),
                        kind,
                        id,
                        version,
                        made,
                        audience.stored(),
                        at)
                .orElseThrow();
        return new FeedRow(number, kind, id, version, made, audience, at);
    }

    List<FeedRow> after(Sql sql, long number, int limit) {
        return sql.list(
                "SELECT number, kind, entity, version, made, audience, at FROM feed WHERE number > ? ORDER BY number"
                        + " LIMIT ?",
                row -> new FeedRow(
                        row.getLong(1),
                        Entity.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5) == 1,
                        Audience.parse(row.getString(6)),
                        Instant.ofEpochMilli(row.getLong(7))),
                number,
                limit);
    }

    long first(Sql sql) {
        return sql.number("SELECT min(number) FROM feed");
    }

    long last(Sql sql) {
        return sql.number("SELECT max(number) FROM feed");
    }

    /** Cuts the oldest rows, at most {@code limit} of them; answers how many. */
    int cut(Tx tx, Instant before, long upTo, int limit) {
        return tx.update(
                "DELETE FROM feed WHERE at < ? AND number IN (SELECT number FROM feed WHERE number <= ?"
                        + " AND number < (SELECT max(number) FROM feed) ORDER BY number LIMIT ?)",
                before,
                upTo,
                limit);
    }
}
