package org.carrel.operator;

import java.time.ZoneId;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.SettingStore;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The library's name and time zone, among the settings. */
public final class LibraryStore {

    /** There is one library, and this stands for its id. */
    public static final long ID = 0;

    private static final String NAME = "library.name";
    private static final String ZONE = "library.time_zone";
    private static final String VERSION = "library.version";

    private final SettingStore settings = new SettingStore();

    /** The library; nameless and in UTC before it was set up. */
    public Library get(Sql sql) {
        return new Library(
                settings.get(sql, NAME).orElse(""),
                ZoneId.of(settings.get(sql, ZONE).orElse("UTC")));
    }

    /** Grows with each change. */
    public long version(Sql sql) {
        return settings.get(sql, VERSION).map(Long::parseLong).orElse(0L);
    }

    void put(Tx tx, Library library) {
        long version = version(tx) + 1;
        settings.put(tx, NAME, library.name());
        settings.put(tx, ZONE, library.zone().getId());
        settings.put(tx, VERSION, Long.toString(version));
        tx.feed(Entity.LIBRARY, ID, version, Audience.everyone());
    }
}
