package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.DialogRef;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of rooms. */
final class RoomStore {

    /**
     * A room that a person joined.
     *
     * @param password encrypted
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Joined(DialogRef ref, Optional<byte[]> password) {}

    /** Those that an account was told to be in, in the order of joining. */
    List<Joined> joined(Sql sql, long account) {
        return sql.list(
                "SELECT d.address, r.password FROM room r JOIN dialog d ON d.id = r.dialog"
                        + " WHERE d.account = ? AND r.joined_at IS NOT NULL ORDER BY r.joined_at",
                row -> new Joined(
                        new DialogRef(DialogRef.Kind.ROOM, row.getString(1)), Optional.ofNullable(row.getBytes(2))),
                account);
    }

    void join(Tx tx, long dialog, Optional<byte[]> password) {
        tx.update(
                "INSERT INTO room (dialog, joined_at, password) VALUES (?, ?, ?)"
                        + " ON CONFLICT (dialog) DO UPDATE SET joined_at = excluded.joined_at, password = excluded.password",
                dialog,
                tx.now(),
                password);
    }

    void leave(Tx tx, long dialog) {
        tx.update("UPDATE room SET joined_at = NULL, password = NULL WHERE dialog = ?", dialog);
    }

    String subject(Sql sql, long dialog) {
        return sql.one("SELECT subject FROM room WHERE dialog = ?", row -> row.getString(1), dialog)
                .orElse("");
    }

    void subject(Tx tx, long dialog, String subject) {
        tx.update(
                "INSERT INTO room (dialog, subject) VALUES (?, ?)"
                        + " ON CONFLICT (dialog) DO UPDATE SET subject = excluded.subject",
                dialog,
                subject);
    }
}
