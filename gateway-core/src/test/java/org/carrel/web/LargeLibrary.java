package org.carrel.web;

import java.time.Instant;
import org.carrel.store.Database;
import org.carrel.store.Tx;

/** Fills a database as years at a desk do: contacts, each with a dialog; the first of them with a conversation. */
final class LargeLibrary {

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) ";
    private static final String ADDRESS = "'patron' || i || '@example.org'";
    private static final long SECOND = 1_000;

    private final Tx tx;
    private final long account;
    private final long base;

    private LargeLibrary(Tx tx, long account) {
        this.tx = tx;
        this.account = account;
        this.base = tx.newId();
    }

    /** The first {@code open} contacts are served now, so many after them were; the first has the oldest last line. */
    static void fill(Database database, long account, int contacts, int open, int closed) throws InterruptedException {
        database.writer().lane("fill").run(tx -> new LargeLibrary(tx, account).write(contacts, open, closed));
    }

    private void write(int contacts, int open, int closed) {
        contacts(contacts);
        tx.update(
                NUMBERS + "INSERT INTO dialog (id, account, kind, address, contact)" + " SELECT ? + i, ?, 'PEER', "
                        + ADDRESS + ", ? + i FROM n",
                contacts,
                base,
                account,
                base);
        conversations(open, closed);
        tx.update(
                NUMBERS + "INSERT INTO message (id, conversation, dialog, kind, ours, author_key, author_address,"
                        + " author_name, parts, source, sent_at, received_at, sort_at, version)"
                        + " SELECT ? + i, ? + i, ? + i, 'MESSAGE', 0, 'k', 'a', 'n', '[]', 'LIVE', ? + ? * i, ? + ? * i,"
                        + " ? + ? * i, 1 FROM n",
                open + closed,
                base,
                base,
                base,
                began(),
                SECOND,
                began(),
                SECOND,
                began(),
                SECOND);
    }

    private void contacts(int contacts) {
        tx.update(
                NUMBERS
                        + "INSERT INTO patron (id, name, created_at, version) SELECT ? + i, 'Patron ' || i, ?, 1 FROM n",
                contacts,
                base,
                began());
        tx.update(
                NUMBERS + "INSERT INTO contact (id, account, patron, address, name, created_at, version)"
                        + " SELECT ? + i, ?, ? + i, " + ADDRESS + ", 'Patron ' || i, ?, 1 FROM n",
                contacts,
                base,
                account,
                base,
                began());
    }

    private void conversations(int open, int closed) {
        tx.update(
                NUMBERS + "INSERT INTO conversation (id, kind, phase, branch, patron, dialog, title, waiting_since,"
                        + " opened_at, last_message, last_text, last_kind, last_ours, last_at, version)"
                        + " SELECT ? + i, 'PATRON', CASE WHEN i > ? THEN 'CLOSED' ELSE 'WAITING' END, a.branch, ? + i, ? + i,"
                        + " 'Patron ' || i, CASE WHEN i > ? THEN NULL ELSE ? END, ?, ? + i, 'Where is the atlas?', 'MESSAGE',"
                        + " 0, ? + ? * i, 1 FROM n JOIN account a ON a.id = ?",
                open + closed,
                base,
                open,
                base,
                base,
                open,
                began(),
                began(),
                base,
                began(),
                SECOND,
                account);
    }

    private static Instant began() {
        return Instant.parse("2020-01-01T09:00:00Z");
    }
}
