package org.carrel.conversation;

import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** How far each operator has read. */
public final class ReadStore {

    /** The position, if the operator has read anything. */
    public Optional<ReadPosition> get(Sql sql, long operator, long conversation) {
        return sql.one(
                "SELECT message, version FROM read_position WHERE operator = ? AND conversation = ?",
                row -> new ReadPosition(conversation, row.getLong(1), row.getLong(2)),
                operator,
                conversation);
    }

    /** How many messages from outside the operator has not read; counts to a hundred. */
    public int unread(Sql sql, long operator, long conversation) {
        return (int) sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM message WHERE conversation = ? AND ours = 0 AND kind = 'MESSAGE'"
                        + " AND sort_at > ifnull((SELECT sort_at FROM read_position WHERE operator = ?"
                        + " AND conversation = ?), 0) LIMIT 100)",
                conversation,
                operator,
                conversation);
    }

    /** Moves the position forward; false: it stood there or further. */
    boolean advance(Tx tx, long operator, Message upTo) {
        int moved = tx.update(
                "INSERT INTO read_position (operator, conversation, message, sort_at, version) VALUES (?, ?, ?, ?, 1)"
                        + " ON CONFLICT DO UPDATE SET message = excluded.message, sort_at = excluded.sort_at,"
                        + " version = version + 1 WHERE excluded.sort_at > sort_at",
                operator,
                upTo.conversation(),
                upTo.id(),
                upTo.sortAt());
        if (moved > 0) {
            long version = get(tx, operator, upTo.conversation()).orElseThrow().version();
            tx.feed(Entity.READ_POSITION, upTo.conversation(), version, Audience.operator(operator));
        }
        return moved > 0;
    }
}
