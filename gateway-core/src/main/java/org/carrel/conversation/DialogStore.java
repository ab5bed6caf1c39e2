package org.carrel.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.DialogRef;
import org.carrel.store.Columns;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of dialogs. */
final class DialogStore {

    private static final String SELECT = "SELECT * FROM dialog ";

    Optional<Dialog> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", DialogStore::map, id);
    }

    /** Where a message was said; empty for talk between staff, notes and activities. */
    Optional<Dialog> of(Sql sql, long message) {
        return sql.one(SELECT + "WHERE id = (SELECT dialog FROM message WHERE id = ?)", DialogStore::map, message);
    }

    Optional<Dialog> at(Sql sql, long account, DialogRef ref) {
        return sql.one(
                SELECT + "WHERE account = ? AND kind = ? AND address = ?",
                DialogStore::map,
                account,
                ref.kind(),
                ref.address());
    }

    Dialog add(Tx tx, long account, DialogRef ref, Optional<Long> contact) {
        long id = tx.newId();
        tx.update(
                "INSERT INTO dialog (id, account, kind, address, contact) VALUES (?, ?, ?, ?, ?)",
                id,
                account,
                ref.kind(),
                ref.address(),
                contact);
        return get(tx, id).orElseThrow();
    }

    void conversation(Tx tx, long id, long conversation) {
        tx.update("UPDATE dialog SET conversation = ? WHERE id = ?", conversation, id);
    }

    void order(Tx tx, Dialog dialog) {
        tx.update(
                "UPDATE dialog SET live_sort = ?, run = ?, run_sort = ?, run_live = ? WHERE id = ?",
                dialog.liveSort(),
                dialog.run(),
                dialog.runSort(),
                dialog.runLive(),
                dialog.id());
    }

    void closeGaps(Tx tx, long account) {
        tx.update(
                "UPDATE dialog SET run_live = NULL, run_sort = live_sort WHERE account = ? AND run_live IS NOT NULL",
                account);
    }

    /** Where the next message of the other side stands in the latest episode. */
    Optional<Long> nextReceived(Sql sql, Dialog dialog, Instant after) {
        return sql.one(
                "SELECT sort_at FROM message WHERE conversation = ? AND sort_at > ? AND dialog = ?"
                        + " AND author_key IS NOT NULL ORDER BY sort_at LIMIT 1",
                row -> row.getLong(1),
                dialog.conversation(),
                after,
                dialog.id());
    }

    private static Dialog map(ResultSet row) throws SQLException {
        return new Dialog(
                row.getLong("id"),
                row.getLong("account"),
                new DialogRef(DialogRef.Kind.valueOf(row.getString("kind")), row.getString("address")),
                Columns.id(row, "contact"),
                Columns.id(row, "conversation"),
                row.getLong("live_sort"),
                row.getLong("run"),
                row.getLong("run_sort"),
                Columns.id(row, "run_live"));
    }
}
