package org.carrel.conversation;

import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** How far each account's archives are read; moves with what was read, in its transaction. */
final class CursorStore {

    /** Whether the account has an archive that is read. */
    boolean any(Sql sql, long account) {
        return sql.exists("SELECT 1 FROM cursor WHERE account = ?", account);
    }

    void put(Tx tx, long account, String scope, String value) {
        tx.update(
                "INSERT INTO cursor (account, scope, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET value = excluded.value",
                account,
                scope,
                value);
    }
}
