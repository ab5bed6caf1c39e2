package org.carrel.operator;

import java.time.Instant;
import java.util.Optional;
import org.carrel.store.Columns;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of sign-in sessions: what the cookie holds is not in it, only its hash. */
final class SessionStore {

    record Found(Operator operator, Instant createdAt, Instant seenAt) {}

    Optional<Found> find(Sql sql, Digest secret) {
        return sql.one(
                "SELECT o.id, o.email, o.name, o.role, o.presence, o.retired_at, o.version,"
                        + " s.created_at AS session_created_at, s.seen_at"
                        + " FROM session s JOIN operator o ON o.id = s.operator"
                        + " WHERE s.hash = ? AND o.retired_at IS NULL",
                row -> new Found(
                        OperatorStore.operator(row),
                        Columns.time(row, "session_created_at"),
                        Columns.time(row, "seen_at")),
                secret.bytes());
    }

    void insert(Tx tx, Digest secret, long operator) {
        tx.update(
                "INSERT INTO session (hash, operator, created_at, seen_at) VALUES (?, ?, ?, ?)",
                secret.bytes(),
                operator,
                tx.now(),
                tx.now());
    }

    void seen(Tx tx, Digest secret) {
        tx.update("UPDATE session SET seen_at = ? WHERE hash = ?", tx.now(), secret.bytes());
    }

    void delete(Tx tx, Digest secret) {
        tx.update("DELETE FROM session WHERE hash = ?", secret.bytes());
    }

    void deleteOf(Tx tx, long operator, Optional<Digest> butNot) {
        tx.update("DELETE FROM session WHERE operator = ? AND hash IS NOT ?", operator, butNot.map(Digest::bytes));
    }

    void deleteOld(Tx tx, Instant createdBefore, Instant seenBefore) {
        tx.update("DELETE FROM session WHERE created_at < ? OR seen_at < ?", createdBefore, seenBefore);
    }
}
