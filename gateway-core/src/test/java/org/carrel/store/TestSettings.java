package org.carrel.store;

import java.util.Optional;

/** The smallest thing that can be written and read again. */
final class TestSettings {

    private TestSettings() {}

    /** Writes a setting. */
    static Job<Boolean> set(String name, String value) {
        return tx -> {
            new SettingStore().put(tx, name, value);
            return true;
        };
    }

    /** A setting as it is stored. */
    static Optional<String> read(Database database, String name) {
        return database.reader().read(sql -> new SettingStore().get(sql, name));
    }
}
