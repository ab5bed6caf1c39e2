package org.carrel.conversation;

import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** How far each operator has read. */
public final class ReadStore {

    /** What stands for a message where nothing was read; ids are greater. */
    private static final long NOTHING = 0;

    /** The position, if the operator has read anything. */
    public Optional<ReadPosition> get(Sql sql, long operator, long conversation) {
        return sql.one(
                "SELECT message, version FROM read_position WHERE operator = ? AND conversation = ?",
                row -> new ReadPosition(
                        conversation, Optional.of(row.getLong(1)).filter(id -> id != NOTHING), row.getLong(2)),
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
            changed(tx, operator, upTo.conversation());
        }
        return moved > 0;
    }

    /** Moves the position back to just before the newest message from outside; without one nothing changes. */
    void back(Tx tx, long operator, long conversation) {
        int moved = tx.update(
                "WITH newest AS (SELECT max(sort_at) AS at FROM message WHERE conversation = ?1 AND ours = 0"
                        + " AND kind = 'MESSAGE')"
                        + " INSERT INTO read_position (conversation, operator, message, sort_at, version)"
                        + " SELECT ?1, ?2, ifnull((SELECT id FROM message WHERE conversation = ?1 AND sort_at < at"
                        + " ORDER BY sort_at DESC, id DESC LIMIT 1), ?3), at - 1, 1 FROM newest WHERE at IS NOT NULL"
                        + " ON CONFLICT DO UPDATE SET message = excluded.message, sort_at = excluded.sort_at,"
                        + " version = version + 1",
                conversation,
                operator,
                NOTHING);
        if (moved > 0) {
            changed(tx, operator, conversation);
        }
    }

    private void changed(Tx tx, long operator, long conversation) {
        long version = get(tx, operator, conversation).orElseThrow().version();
        tx.feed(Entity.READ_POSITION, conversation, version, Audience.operator(operator));
    }
}
