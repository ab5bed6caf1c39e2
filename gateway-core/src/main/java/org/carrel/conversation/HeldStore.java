package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Tx;

/** Edits and retractions that came before their target. */
final class HeldStore {

    private static final String RETRACT = "retract";

    /** What is to be done once the target is there. */
    record Amendment(String stored) {

        static Amendment edit(List<Content> parts) {
            return new Amendment(ContentJson.write(parts));
        }

        static Amendment retract() {
            return new Amendment(RETRACT);
        }

        boolean retracts() {
            return stored.equals(RETRACT);
        }

        List<Content> parts() {
            return ContentJson.read(stored);
        }
    }

    /** One that waited. */
    record Held(long id, Amendment amendment, Instant sentAt) {}

    void hold(Tx tx, long dialog, Head head, Target target, Amendment amendment) {
        tx.update(
                "INSERT INTO held_event (id, dialog, author_key, server_ref, sender_ref, event, sent_at, held_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.newId(),
                dialog,
                head.author().key(),
                target.server(),
                target.sender(),
                amendment.stored(),
                head.sentAt(),
                tx.now());
    }

    List<Held> take(Tx tx, long dialog, String authorKey, Target arrived) {
        List<Held> waiting = tx.list(
                "SELECT id, event, sent_at FROM held_event WHERE dialog = ? AND author_key = ?"
                        + " AND (server_ref = ? OR sender_ref = ?) ORDER BY id",
                row -> new Held(row.getLong(1), new Amendment(row.getString(2)), Columns.time(row, "sent_at")),
                dialog,
                authorKey,
                arrived.server(),
                arrived.sender());
        waiting.forEach(one -> tx.update("DELETE FROM held_event WHERE id = ?", one.id()));
        return waiting;
    }
}
