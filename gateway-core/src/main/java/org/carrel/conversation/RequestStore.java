package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.store.Columns;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The first answers to commands, so that a repeat gets the same. */
final class RequestStore {

    /**
     * A command that was done.
     *
     * @param command its digest; empty: an earlier Carrel did it
     */
    record Done(long entity, Optional<String> command) {}

    Optional<Done> find(Sql sql, long operator, String requestId) {
        return sql.one(
                "SELECT entity_id, command FROM request WHERE operator = ? AND request_id = ?",
                row -> new Done(row.getLong("entity_id"), Columns.text(row, "command")),
                operator,
                requestId);
    }

    void remember(Tx tx, Request request, long entity) {
        tx.update(
                "INSERT INTO request (operator, request_id, command, entity_id, at) VALUES (?, ?, ?, ?, ?)",
                request.operator(),
                request.id(),
                request.command(),
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
