package org.carrel.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.DialogRef;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of conversations. Each change raises the version and tells the feed. */
public final class ConversationStore {

    static final String SELECT = "SELECT c.*, m.operator AS last_operator,"
            + " m.retracted_at AS last_retracted, d.kind AS dialog_kind, d.address, d.account, d.contact, a.network, r.subject"
            + " FROM conversation c LEFT JOIN dialog d ON d.id = c.dialog LEFT JOIN account a ON a.id = d.account"
            + " LEFT JOIN message m ON m.id = c.last_message"
            + " LEFT JOIN room r ON r.dialog = c.dialog ";
    /** What an operator may see: all but staff talk without them. */
    static final String VISIBLE = visibleTo("?");

    private static final int LINE = 200;

    /** The conversation with this id. */
    public Optional<Conversation> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE c.id = ?", ConversationStore::map, id);
    }

    /** Those of these ids that are there for an operator to see, in no order. */
    public List<Conversation> all(Sql sql, long operator, Collection<Long> ids) {
        return sql.list(
                SELECT + "WHERE c.id IN (SELECT value FROM json_each(?)) AND " + VISIBLE,
                ConversationStore::map,
                ids,
                operator);
    }

    /** Whether an operator may see it. */
    public boolean sees(Sql sql, long operator, long id) {
        return sql.exists("SELECT 1 FROM conversation c WHERE c.id = ? AND " + VISIBLE, id, operator);
    }

    /** The contacts that some conversations are with. */
    public Set<Long> contacts(Sql sql, Collection<Long> ids) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT d.contact FROM conversation c JOIN dialog d ON d.id = c.dialog"
                        + " WHERE c.id IN (SELECT value FROM json_each(?)) AND d.contact IS NOT NULL",
                row -> row.getLong(1),
                ids));
    }

    long add(Tx tx, Conversation.Kind kind, Conversation.Phase phase, Dialog dialog, String title, Instant since) {
        long id = tx.newId();
        Optional<Instant> waiting = phase == Conversation.Phase.WAITING ? Optional.of(since) : Optional.empty();
        Optional<Instant> closed = phase == Conversation.Phase.CLOSED ? Optional.of(since) : Optional.empty();
        tx.update(
                "INSERT INTO conversation (id, kind, phase, branch, desk, patron, dialog, title, waiting_since,"
                        + " opened_at, closed_at, last_at, version)"
                        + " SELECT ?, ?, ?, a.branch, a.desk, (SELECT patron FROM contact WHERE id = ?), ?, ?, ?, ?, ?, ?, 1"
                        + " FROM account a WHERE a.id = ?",
                id,
                kind,
                phase,
                dialog.contact(),
                dialog.id(),
                title,
                waiting,
                since,
                closed,
                since,
                dialog.account());
        tx.feed(Entity.CONVERSATION, id, 1, Audience.conversation(id));
        return id;
    }

    /** Shows a newer last line; one older than what is shown changes nothing but the version. */
    void line(Tx tx, long id, long message, String text, Message.Kind kind, boolean ours, Instant at) {
        tx.update(
                "UPDATE conversation SET last_message = ?, last_text = ?, last_kind = ?, last_ours = ?, last_at = ?,"
                        + " version = version + 1 WHERE id = ? AND last_at <= ?",
                message,
                cut(text),
                kind,
                ours,
                at,
                id,
                at);
        changed(tx, id);
    }

    /** A message says something else by now, or was taken back; the list may show it. */
    void reworded(Tx tx, Message message, String text) {
        int shown = tx.update(
                "UPDATE conversation SET last_text = ?, version = version + 1 WHERE id = ? AND last_message = ?",
                cut(text),
                message.conversation(),
                message.id());
        if (shown > 0) {
            changed(tx, message.conversation());
        }
    }

    private static String cut(String text) {
        return text.length() > LINE ? text.substring(0, LINE) : text;
    }

    void hold(Tx tx, long id, Optional<Long> holder) {
        tx.update(
                "UPDATE conversation SET holder = ?, phase = ?, waiting_since = CASE WHEN ? THEN NULL"
                        + " ELSE ifnull(waiting_since, last_at) END, version = version + 1 WHERE id = ?",
                holder,
                holder.isPresent() ? Conversation.Phase.OPEN : Conversation.Phase.WAITING,
                holder.isPresent(),
                id);
        changed(tx, id);
    }

    void close(Tx tx, long id) {
        tx.update(
                "UPDATE conversation SET phase = 'CLOSED', closed_at = ?, waiting_since = NULL, version = version + 1"
                        + " WHERE id = ?",
                tx.now(),
                id);
        changed(tx, id);
    }

    void reopen(Tx tx, long id, Optional<Long> holder) {
        tx.update(
                "UPDATE conversation SET phase = 'OPEN', closed_at = NULL, holder = ?, version = version + 1 WHERE id = ?",
                holder,
                id);
        changed(tx, id);
    }

    void retitle(Tx tx, long dialog, String title) {
        tx.list("SELECT id FROM conversation WHERE dialog = ? AND title <> ?", row -> row.getLong(1), dialog, title)
                .forEach(id -> {
                    tx.update("UPDATE conversation SET title = ?, version = version + 1 WHERE id = ?", title, id);
                    changed(tx, id);
                });
    }

    /** The condition, with the parameter that stands for the operator. */
    static String visibleTo(String operator) {
        return "(c.kind IN ('PATRON', 'ROOM') OR EXISTS (SELECT 1 FROM participant p WHERE p.conversation = c.id"
                + " AND p.operator = " + operator + ")) ";
    }

    /** Tells the feed of it as it is now. */
    static void changed(Tx tx, long id) {
        long version = tx.number("SELECT version FROM conversation WHERE id = ?", id);
        tx.feed(Entity.CONVERSATION, id, version, Audience.conversation(id));
    }

    static Conversation map(ResultSet row) throws SQLException {
        Optional<Conversation.LastLine> last = Optional.empty();
        String lastKind = row.getString("last_kind");
        if (lastKind != null) {
            last = Optional.of(new Conversation.LastLine(
                    Columns.optionalTime(row, "last_retracted").isPresent() ? "" : row.getString("last_text"),
                    Columns.time(row, "last_at"),
                    row.getInt("last_ours") == 1,
                    Columns.id(row, "last_operator"),
                    Message.Kind.valueOf(lastKind)));
        }
        return new Conversation(
                row.getLong("id"),
                Conversation.Kind.valueOf(row.getString("kind")),
                Conversation.Phase.valueOf(row.getString("phase")),
                row.getString("title"),
                Optional.ofNullable(row.getString("subject")).orElse(""),
                Columns.id(row, "holder"),
                Columns.optionalTime(row, "waiting_since"),
                Columns.time(row, "opened_at"),
                Columns.optionalTime(row, "closed_at"),
                last,
                place(row),
                row.getLong("version"));
    }

    private static Optional<Conversation.Place> place(ResultSet row) throws SQLException {
        Optional<Long> dialog = Columns.id(row, "dialog");
        if (dialog.isEmpty()) {
            return Optional.empty();
        }
        DialogRef ref = new DialogRef(DialogRef.Kind.valueOf(row.getString("dialog_kind")), row.getString("address"));
        return Optional.of(new Conversation.Place(
                dialog.get(), row.getLong("account"), row.getString("network"), Columns.id(row, "contact"), ref));
    }
}
