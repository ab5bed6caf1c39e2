package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Target;
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

    /** The message meant: by the server's id, else the sender's newest one not later than the event. */
    Optional<Long> find(Sql sql, long dialog, String authorKey, Target target, Instant notLater) {
        return target.server()
                .flatMap(ref -> known(sql, dialog, ref))
                .or(() -> target.sender()
                        .flatMap(ref -> sql.one(
                                "SELECT r.message FROM sender_ref r JOIN message m ON m.id = r.message"
                                        + " WHERE r.dialog = ? AND r.author_key = ? AND r.ref = ? AND m.sent_at <= ?"
                                        + " ORDER BY m.sent_at DESC, m.id DESC LIMIT 1",
                                row -> row.getLong(1),
                                dialog,
                                authorKey,
                                ref,
                                notLater)));
    }

    /** How the network knows a message of the patron's, for a read marker or a reply. */
    Optional<Target> target(Sql sql, long message) {
        Optional<String> server = sql.one(
                "SELECT ref FROM message_ref WHERE message = ? AND kind = 'SERVER' LIMIT 1",
                row -> row.getString(1),
                message);
        Optional<String> sender =
                sql.one("SELECT ref FROM sender_ref WHERE message = ? LIMIT 1", row -> row.getString(1), message);
        return server.isEmpty() && sender.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(server, sender, Optional.empty()));
    }
}
