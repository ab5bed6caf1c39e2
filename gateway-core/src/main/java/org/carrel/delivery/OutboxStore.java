package org.carrel.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of the outbox, and the state that messages show of it. */
final class OutboxStore {

    static final String SELECT =
            "SELECT p.id, p.account, p.dialog, d.kind, d.address, p.message, p.about, p.command, p.state, p.reason,"
                    + " p.attempts, p.started_at"
                    + " FROM outbox_part p JOIN dialog d ON d.id = p.dialog ";

    private final ChangeStore changes = new ChangeStore();

    long add(Tx tx, long account, long dialog, Optional<Long> message, int position, Command command) {
        long id = tx.newId();
        tx.update(
                "INSERT INTO outbox_part (id, account, dialog, message, position, command, state, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?)",
                id,
                account,
                dialog,
                message,
                position,
                CommandJson.write(command),
                tx.now());
        return id;
    }

    Optional<OutboxPart> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE p.id = ?", OutboxStore::map, id);
    }

    /**
     * What is to be done next in a dialog: first what a crash left in doubt, then what waits. What is changed about a
     * message waits until that has gone.
     */
    Optional<OutboxPart> next(Sql sql, long dialog) {
        return sql.one(
                SELECT + "WHERE p.dialog = ? AND p.state IN ('QUEUED', 'SENDING')"
                        + " AND NOT (p.about IS NOT NULL AND p.state = 'QUEUED' AND EXISTS (SELECT 1 FROM outbox_part s"
                        + " WHERE s.message = p.about AND s.state NOT IN ('SENT', 'DELIVERED', 'READ')))"
                        + " ORDER BY coalesce(p.message, p.id), p.position LIMIT 1",
                OutboxStore::map,
                dialog);
    }

    /** Dialogs of an account with something to do. */
    List<Long> busy(Sql sql, long account) {
        return sql.list(
                "SELECT DISTINCT dialog FROM outbox_part WHERE state IN ('QUEUED', 'SENDING') AND account = ?",
                row -> row.getLong(1),
                account);
    }

    List<OutboxPart> ofMessage(Sql sql, long message) {
        return sql.list(SELECT + "WHERE p.message = ? ORDER BY p.position", OutboxStore::map, message);
    }

    /** What the message says, before any network's form. */
    List<Content> contents(Sql sql, long message) {
        return ContentJson.read(sql.one("SELECT parts FROM message WHERE id = ?", row -> row.getString(1), message)
                .orElseThrow());
    }

    /** Nothing of the message goes any more. */
    void withdrawn(Tx tx, long message) {
        tx.update("UPDATE message SET state = NULL, reason = NULL WHERE id = ?", message);
    }

    void remove(Tx tx, OutboxPart part) {
        tx.update("DELETE FROM outbox_part WHERE id = ?", part.id());
    }

    void attempted(Tx tx, long id, int attempts) {
        tx.update("UPDATE outbox_part SET attempts = ? WHERE id = ?", attempts, id);
    }

    /** The sent parts of a dialog up to one of them, for a receipt that stands for all before it. */
    List<OutboxPart> sentUpTo(Sql sql, long dialog, long part) {
        return sql.list(
                SELECT + "WHERE p.dialog = ? AND p.id <= ? AND p.state IN ('SENT', 'DELIVERED')",
                OutboxStore::map,
                dialog,
                part);
    }

    /** Its turn has come; false when it was withdrawn or replaced meanwhile. */
    boolean begin(Tx tx, OutboxPart part) {
        int begun = tx.update(
                "UPDATE outbox_part SET state = 'SENDING', attempts = attempts + 1, started_at = ?"
                        + " WHERE id = ? AND state = 'QUEUED'",
                tx.now(),
                part.id());
        show(tx, part);
        return begun > 0;
    }

    /** Another command in its place. */
    void rewrite(Tx tx, OutboxPart part, Command command) {
        tx.update("UPDATE outbox_part SET command = ? WHERE id = ?", CommandJson.write(command), part.id());
    }

    /** How the network knows what went out as this part. */
    Target name(Sql sql, OutboxPart part) {
        Optional<String> server = sql.one(
                "SELECT ref FROM message_ref WHERE message = ? AND part = ? AND kind = 'SERVER' LIMIT 1",
                row -> row.getString(1),
                part.message(),
                part.id());
        return new Target(server, Optional.empty(), Optional.of(part.transactionId()));
    }

    void become(Tx tx, OutboxPart part, DeliveryState state, Optional<Text> reason) {
        tx.update(
                "UPDATE outbox_part SET state = ?, reason = ?, ended_at = ? WHERE id = ?",
                state,
                reason.map(ContentJson::write),
                tx.now(),
                part.id());
        if (part.command() instanceof Command.Retract) {
            part.about().ifPresent(message -> changes.stands(tx, message));
        }
        show(tx, part);
    }

    /** It did not arrive; those after it in its message wait for a person. */
    void fail(Tx tx, OutboxPart part, Text reason) {
        become(tx, part, DeliveryState.FAILED, Optional.of(reason));
        hold(tx, part);
    }

    /** Those after a part of its message wait until it is known what became of it. */
    void hold(Tx tx, OutboxPart part) {
        part.message()
                .ifPresent(message -> tx.update(
                        "UPDATE outbox_part SET state = 'HELD' WHERE message = ? AND state = 'QUEUED'"
                                + " AND position > (SELECT position FROM outbox_part WHERE id = ?)",
                        message,
                        part.id()));
    }

    /** Lets what was held go on, unless another part of the message still waits for a person. */
    void release(Tx tx, long message) {
        tx.update(
                "UPDATE outbox_part SET state = 'QUEUED' WHERE message = ?1 AND state = 'HELD' AND NOT EXISTS"
                        + " (SELECT 1 FROM outbox_part WHERE message = ?1 AND state IN ('FAILED', 'UNCERTAIN'))",
                message);
    }

    void remember(Tx tx, OutboxPart part, String serverRef) {
        part.message()
                .ifPresent(message -> tx.update(
                        "INSERT INTO message_ref (dialog, kind, ref, message, part) VALUES (?, 'SERVER', ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        part.dialog(),
                        serverRef,
                        message,
                        part.id()));
    }

    Optional<Long> partOf(Sql sql, long dialog, String serverRef) {
        return sql.one(
                "SELECT part FROM message_ref WHERE dialog = ? AND kind = 'SERVER' AND ref = ?",
                row -> row.getLong(1),
                dialog,
                serverRef);
    }

    /** The message shows the state of its worst part, and what is changed about it. */
    void show(Tx tx, OutboxPart part) {
        part.message().or(part::about).ifPresent(message -> show(tx, message));
    }

    void show(Tx tx, long message) {
        record Shown(DeliveryState state, Optional<String> reason) {}
        Optional<Shown> worst = tx
                .list(
                        "SELECT state, reason FROM outbox_part WHERE message = ?",
                        row -> new Shown(DeliveryState.valueOf(row.getString(1)), Columns.text(row, "reason")),
                        message)
                .stream()
                .max((a, b) -> a.state().compareTo(b.state()));
        // one of the other side, or of another client, has no part here
        worst.ifPresent(shown -> tx.update(
                "UPDATE message SET state = ?, reason = ? WHERE id = ?", shown.state(), shown.reason(), message));
        tx.update("UPDATE message SET version = version + 1 WHERE id = ?", message);
        record Changed(long conversation, long version) {}
        Changed changed = tx.one(
                        "SELECT conversation, version FROM message WHERE id = ?",
                        row -> new Changed(row.getLong(1), row.getLong(2)),
                        message)
                .orElseThrow();
        tx.feed(Entity.MESSAGE, message, changed.version(), Audience.conversation(changed.conversation()));
    }

    static OutboxPart map(ResultSet row) throws SQLException {
        Optional<Instant> startedAt = Columns.optionalTime(row, "started_at");
        return new OutboxPart(
                row.getLong("id"),
                row.getLong("account"),
                row.getLong("dialog"),
                new DialogRef(DialogRef.Kind.valueOf(row.getString("kind")), row.getString("address")),
                Columns.id(row, "message"),
                Columns.id(row, "about"),
                CommandJson.read(row.getString("command")),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                startedAt);
    }
}
