package org.carrel.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Head;
import org.carrel.delivery.DeliveryState;
import org.carrel.file.FileStore;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of messages. */
public final class MessageStore {

    private static final String SELECT = "SELECT * FROM message ";

    private final FileStore files = new FileStore();

    /** A place outside. */
    public record Where(long account, DialogRef dialog) {}

    /** The message with this id. */
    public Optional<Message> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", MessageStore::map, id);
    }

    /** Those of these ids that are there, in no order. */
    public List<Message> all(Sql sql, Collection<Long> ids) {
        return sql.list(SELECT + "WHERE id IN (SELECT value FROM json_each(?))", MessageStore::map, ids);
    }

    /** The present versions of those of these ids that are there for an operator to see. */
    public Map<Long, Long> versions(Sql sql, long operator, Collection<Long> ids) {
        Map<Long, Long> versions = new HashMap<>();
        sql.list(
                "SELECT m.id, m.version FROM message m JOIN conversation c ON c.id = m.conversation"
                        + " WHERE m.id IN (SELECT value FROM json_each(?)) AND " + ConversationStore.VISIBLE,
                row -> versions.put(row.getLong(1), row.getLong(2)),
                ids,
                operator);
        return versions;
    }

    /** The newest messages of a conversation, or those before one; the newest first. */
    public List<Message> page(Sql sql, long conversation, Optional<Long> before, int limit) {
        return sql.list(
                SELECT + "WHERE conversation = ? AND (? IS NULL OR (sort_at, id) <"
                        + " (SELECT sort_at, id FROM message WHERE id = ?)) ORDER BY sort_at DESC, id DESC LIMIT ?",
                MessageStore::map,
                conversation,
                before,
                before,
                limit);
    }

    /** The messages of a conversation behind one; the oldest first. */
    public List<Message> pageAfter(Sql sql, long conversation, long message, int limit) {
        return sql.list(
                SELECT + "WHERE conversation = ? AND (sort_at, id) >"
                        + " (SELECT sort_at, id FROM message WHERE id = ?) ORDER BY sort_at, id LIMIT ?",
                MessageStore::map,
                conversation,
                message,
                limit);
    }

    void add(Tx tx, Message message, Optional<Long> dialog) {
        tx.update(
                "INSERT INTO message (id, conversation, dialog, kind, ours, operator, author_key, author_address,"
                        + " author_name, parts, activity, reply_to, source, sent_at, received_at, sort_at, edited_at,"
                        + " state, reason, request_id, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                message.id(),
                message.conversation(),
                dialog,
                message.kind(),
                message.ours(),
                message.operator(),
                message.writer().map(Message.Writer::key),
                message.writer().map(Message.Writer::address),
                message.writer().map(Message.Writer::name),
                ContentJson.write(message.parts()),
                message.activity().map(ContentJson::write),
                message.replyTo(),
                message.source(),
                message.sentAt(),
                message.receivedAt(),
                message.sortAt(),
                message.editedAt(),
                message.state(),
                message.reason().map(ContentJson::write),
                message.requestId());
        files.expect(tx, message.id(), message.parts());
        tx.feed(Entity.MESSAGE, message.id(), 1, Audience.conversation(message.conversation()));
    }

    /** What was written for an origin, if it was. */
    Optional<Long> of(Sql sql, Origin origin) {
        return sql.one("SELECT id FROM message WHERE origin = ?", row -> row.getLong(1), origin.stored());
    }

    void origin(Tx tx, long message, Origin origin) {
        tx.update("UPDATE message SET origin = ? WHERE id = ?", origin.stored(), message);
    }

    /** Where a message was said; empty for talk between staff, notes and activities. */
    public Optional<Where> where(Sql sql, long message) {
        return sql.one(
                "SELECT d.account, d.kind, d.address FROM message m JOIN dialog d ON d.id = m.dialog WHERE m.id = ?",
                row -> new Where(
                        row.getLong(1), new DialogRef(DialogRef.Kind.valueOf(row.getString(2)), row.getString(3))),
                message);
    }

    /** What was said through an account of ours. */
    record Ours(long account, List<Content> parts) {}

    /** What other accounts of ours on the same network said in a room of the same address, between two times. */
    List<Ours> oursBeside(Sql sql, Where where, Instant from, Instant to) {
        return sql.list(
                "SELECT d.account, m.parts FROM dialog d JOIN account a ON a.id = d.account"
                        + " JOIN message m ON m.conversation = d.conversation AND m.dialog = d.id"
                        + " WHERE d.kind = ? AND d.address = ? AND d.account <> ?"
                        + " AND a.network = (SELECT network FROM account WHERE id = ?)"
                        + " AND m.ours = 1 AND m.sort_at BETWEEN ? AND ?",
                row -> new Ours(row.getLong(1), ContentJson.read(row.getString(2))),
                where.dialog().kind(),
                where.dialog().address(),
                where.account(),
                where.account(),
                from,
                to);
    }

    void edit(Tx tx, Message old, List<Content> parts, Instant at) {
        tx.update(
                "INSERT INTO message_version (message, version, parts, until) VALUES (?, ?, ?, ?)",
                old.id(),
                old.version(),
                ContentJson.write(old.parts()),
                at);
        tx.update(
                "UPDATE message SET parts = ?, edited_at = ?, version = version + 1 WHERE id = ?",
                ContentJson.write(parts),
                at,
                old.id());
        files.expect(tx, old.id(), parts);
        changed(tx, old);
    }

    void retract(Tx tx, Message old, Instant at) {
        tx.update("UPDATE message SET retracted_at = ?, version = version + 1 WHERE id = ?", at, old.id());
        changed(tx, old);
    }

    /** Says something else in the place of what nobody outside has; there is no earlier version of that. */
    void reword(Tx tx, Message old, List<Content> parts) {
        tx.update(
                "UPDATE message SET parts = ?, version = version + 1 WHERE id = ?", ContentJson.write(parts), old.id());
        changed(tx, old);
    }

    /** Something that it carries changed. */
    public void renew(Tx tx, long message) {
        get(tx, message).ifPresent(carrier -> touch(tx, carrier));
    }

    /** Something about it changed that stands elsewhere. */
    void touch(Tx tx, Message old) {
        tx.update("UPDATE message SET version = version + 1 WHERE id = ?", old.id());
        changed(tx, old);
    }

    private static void changed(Tx tx, Message old) {
        tx.feed(Entity.MESSAGE, old.id(), old.version() + 1, Audience.conversation(old.conversation()));
    }

    private static Message map(ResultSet row) throws SQLException {
        Optional<Message.Writer> writer = Optional.empty();
        String key = row.getString("author_key");
        if (key != null) {
            writer =
                    Optional.of(new Message.Writer(key, row.getString("author_address"), row.getString("author_name")));
        }
        return new Message(
                row.getLong("id"),
                row.getLong("conversation"),
                Message.Kind.valueOf(row.getString("kind")),
                row.getInt("ours") == 1,
                Columns.id(row, "operator"),
                writer,
                ContentJson.read(row.getString("parts")),
                Columns.text(row, "activity").map(ContentJson::readText),
                Columns.id(row, "reply_to"),
                Head.Source.valueOf(row.getString("source")),
                Columns.time(row, "sent_at"),
                Columns.time(row, "received_at"),
                Columns.time(row, "sort_at"),
                Columns.optionalTime(row, "edited_at"),
                Columns.optionalTime(row, "retracted_at"),
                Columns.text(row, "state").map(DeliveryState::valueOf),
                Columns.text(row, "reason").map(ContentJson::readText),
                Columns.text(row, "request_id"),
                row.getLong("version"));
    }
}
