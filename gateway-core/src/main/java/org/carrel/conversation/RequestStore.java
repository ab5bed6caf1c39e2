package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The first answers to commands, so that a repeat gets the same. */
final class RequestStore {

    Optional<Long> answer(Sql sql, long operator, String requestId) {
        return sql.one(
                "SELECT entity_id FROM request WHERE operator = ? AND request_id = ?",
                row -> row.getLong(1),
                operator,
                requestId);
    }

    void remember(Tx tx, long operator, String requestId, long entity) {
        tx.update(
                "INSERT INTO request (operator, request_id, entity_id, at) VALUES (?, ?, ?, ?)",
                operator,
                requestId,
                entity,
                tx.now());
    }

    /** Forgets the oldest before a time; says how many. */
    int forget(Tx tx, Instant before, int atMost) {
        return tx.update(
                "DELETE FROM request WHERE (operator, request_id) IN"
                        + " (SELECT operator, request_id FROM request WHERE at < ? LIMIT ?)",
                before,
                atMost);
    }
}
