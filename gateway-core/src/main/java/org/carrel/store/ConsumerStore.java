package org.carrel.store;

import java.util.Optional;

/** The table of consumers: how far each has come in the feed. */
final class ConsumerStore {

    Optional<Long> position(Sql sql, String name) {
        return sql.one("SELECT position FROM consumer WHERE name = ?", row -> row.getLong(1), name);
    }

    void put(Tx tx, String name, long position) {
        tx.update(
                "INSERT INTO consumer (name, position, enabled, at) VALUES (?, ?, 1, ?)"
                        + " ON CONFLICT DO UPDATE SET position = excluded.position, enabled = 1, at = excluded.at",
                name,
                position,
                tx.now());
    }

    void remove(Tx tx, String name) {
        tx.update("DELETE FROM consumer WHERE name = ?", name);
    }

    /** How far the slowest enabled consumer has come; the largest number where there is none. */
    long slowest(Sql sql) {
        return sql.one(
                        "SELECT ifnull(min(position), 9223372036854775807) FROM consumer WHERE enabled = 1",
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
