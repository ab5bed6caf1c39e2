package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Ids under which networks know our messages. A server's de-duplicate; a sender's only locate. */
final class RefStore {

    /** The message that a server gave this id. */
    Optional<Long> known(Sql sql, long dialog, String serverRef) {
        return sql.one(
                "SELECT message FROM message_ref WHERE dialog = ? AND kind = 'SERVER' AND ref = ?",
                row -> row.getLong(1),
                dialog,
                serverRef);
    }

    void add(Tx tx, long dialog, String authorKey, Target refs, long message) {
        refs.server()
                .ifPresent(ref -> tx.update(
                        "INSERT INTO message_ref (dialog, kind, ref, message, part) VALUES (?, 'SERVER', ?, ?, 0)"
                                + " ON CONFLICT DO NOTHING",
                        dialog,
                        ref,
                        message));
        refs.sender()
                .ifPresent(ref -> tx.update(
                        "INSERT INTO sender_ref (dialog, author_key, ref, message) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        dialog,
                        authorKey,
                        ref,
                        message));
    }

    /** A sender's newest message under this id that is not later than an event. */
    Optional<Long> sent(Sql sql, long dialog, String authorKey, String ref, Instant notLater) {
        return sql.one(
                "SELECT r.message FROM sender_ref r JOIN message m ON m.id = r.message"
                        + " WHERE r.dialog = ? AND r.author_key = ? AND r.ref = ? AND m.sent_at <= ?"
                        + " ORDER BY m.sent_at DESC, m.id DESC LIMIT 1",
                row -> row.getLong(1),
                dialog,
                authorKey,
                ref,
                notLater);
    }

    /** The same among what one side sent, from whichever client. */
    Optional<Long> sentBy(Sql sql, long dialog, boolean ours, String ref, Instant notLater) {
        return sql.one(
                "SELECT m.id FROM message m JOIN sender_ref r ON r.message = m.id AND r.author_key = m.author_key"
                        + " WHERE r.dialog = ? AND r.ref = ? AND m.ours = ? AND m.sent_at <= ?"
                        + " ORDER BY m.sent_at DESC, m.id DESC LIMIT 1",
                row -> row.getLong(1),
                dialog,
                ref,
                ours,
                notLater);
    }

    /** How the network knows a message that did not go through our outbox: the patron's, or another client's of ours. */
    Optional<Target> target(Sql sql, long message) {
        Optional<String> server = sql.one(
                "SELECT ref FROM message_ref WHERE message = ? AND kind = 'SERVER' LIMIT 1",
                row -> row.getString(1),
                message);
        Optional<String> sender =
                sql.one("SELECT ref FROM sender_ref WHERE message = ? LIMIT 1", row -> row.getString(1), message);
        boolean ours = sql.exists("SELECT 1 FROM message WHERE id = ? AND ours = 1", message);
        return server.isEmpty() && sender.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Target(server, sender, sender.filter(_ -> ours).map(TransactionId::new)));
    }
}
