package org.carrel.store;

import java.util.Optional;

/** Single values of the whole library: its name, its time zone, the feed's epoch. */
public final class SettingStore {

    /** The value, if it was ever set. */
    public Optional<String> get(Sql sql, String name) {
        return sql.one("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
    }

    /** Sets the value. */
    public void put(Tx tx, String name, String value) {
        tx.update(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    /** Forgets the value. */
    public void remove(Tx tx, String name) {
        tx.update("DELETE FROM setting WHERE name = ?", name);
    }
}
