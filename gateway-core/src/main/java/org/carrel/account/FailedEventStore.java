package org.carrel.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Event;
import org.carrel.store.Columns;
import org.carrel.store.EventJson;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of what failed, with its reasons. Inboxes see of each account how much there is. */
public final class FailedEventStore {

    private static final String SELECT =
            "SELECT id, account, dialog, event, reason, at, consumer, number FROM failed_event ";

    private final AccountStore accounts = new AccountStore();

    /** Keeps an event that could not be stored. */
    public void add(Tx tx, long account, Event event, RuntimeException failure) {
        put(
                tx,
                account,
                event.head().dialog().address(),
                EventJson.write(event),
                failure,
                Optional.empty(),
                Optional.empty());
    }

    /** Keeps a message that a consumer could not handle. */
    public void add(
            Tx tx, String consumer, long number, long account, String address, long message, Exception failure) {
        put(tx, account, address, Long.toString(message), failure, Optional.of(consumer), Optional.of(number));
    }

    /** The account's, the oldest first. */
    public List<FailedEvent> list(Sql sql, long account) {
        return sql.list(SELECT + "WHERE account = ? ORDER BY id LIMIT 1000", FailedEventStore::map, account);
    }

    /** How many the account has. */
    public long count(Sql sql, long account) {
        return sql.number("SELECT count(*) FROM failed_event WHERE account = ?", account);
    }

    /** One of them. */
    public Optional<FailedEvent> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", FailedEventStore::map, id);
    }

    /** Forgets one. */
    public void remove(Tx tx, FailedEvent failed) {
        tx.update("DELETE FROM failed_event WHERE id = ?", failed.id());
        accounts.statusChanged(tx, failed.account());
    }

    private void put(
            Tx tx,
            long account,
            String address,
            String event,
            Exception failure,
            Optional<String> consumer,
            Optional<Long> number) {
        tx.update(
                "INSERT INTO failed_event (id, account, dialog, event, reason, at, consumer, number)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.newId(),
                account,
                address,
                event,
                String.valueOf(failure.getMessage()),
                tx.now(),
                consumer,
                number);
        accounts.statusChanged(tx, account);
    }

    private static FailedEvent map(ResultSet row) throws SQLException {
        return new FailedEvent(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("dialog"),
                row.getString("event"),
                row.getString("reason"),
                Columns.time(row, "at"),
                Columns.text(row, "consumer"),
                row.getLong("number"));
    }
}
