package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.store.EventJson;
import org.carrel.store.Row;
import org.carrel.store.Tx;

/** Edits and retractions that came before their target. */
final class HeldStore {

    private static final String SELECT = "SELECT h.id, h.dialog, h.event FROM held_event h ";
    private static final Row<Held> HELD =
            row -> new Held(row.getLong(1), row.getLong(2), EventJson.read(row.getString(3)));

    /** One that waits. */
    record Held(long id, long dialog, Event event) {}

    void hold(Tx tx, long dialog, Event event, Target target) {
        Head head = event.head();
        tx.update(
                "INSERT INTO held_event (id, dialog, author_key, server_ref, sender_ref, event, source, sent_at, held_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.newId(),
                dialog,
                head.author().key(),
                target.server(),
                target.sender(),
                EventJson.write(event),
                head.source(),
                head.sentAt(),
                tx.now());
    }

    /** What waited for this message of this author; it waits no more. */
    List<Held> take(Tx tx, long dialog, String authorKey, Target arrived) {
        return taken(
                tx,
                tx.list(
                        SELECT + "WHERE h.dialog = ? AND h.author_key = ? AND (h.server_ref = ? OR h.sender_ref = ?)"
                                + " ORDER BY h.id",
                        HELD,
                        dialog,
                        authorKey,
                        arrived.server(),
                        arrived.sender()));
    }

    /** What has waited long enough, from one kind of source; it waits no more. */
    List<Held> takeOverdue(Tx tx, Head.Source source, Instant before, int limit) {
        return taken(
                tx,
                tx.list(
                        SELECT + "WHERE h.source = ? AND h.held_at < ? ORDER BY h.id LIMIT ?",
                        HELD,
                        source,
                        before,
                        limit));
    }

    /** What a catch-up of this account brought and found no target for; it waits no more. */
    List<Held> takeCaughtUp(Tx tx, long account, int limit) {
        return taken(
                tx,
                tx.list(
                        SELECT + "JOIN dialog d ON d.id = h.dialog WHERE h.source = 'CATCH_UP' AND d.account = ?"
                                + " ORDER BY h.id LIMIT ?",
                        HELD,
                        account,
                        limit));
    }

    private static List<Held> taken(Tx tx, List<Held> waiting) {
        waiting.forEach(one -> tx.update("DELETE FROM held_event WHERE id = ?", one.id()));
        return waiting;
    }
}
