package org.carrel.conversation;

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
}
