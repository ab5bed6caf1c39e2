package org.carrel.store;

/** The highest id in use, so that ids go on growing when the machine's clock was set back between two starts. */
final class HighestIdStore {

    private HighestIdStore() {}

    static long of(Sql sql) {
        return sql.number("SELECT max(id) FROM (SELECT max(id) AS id FROM message UNION ALL SELECT max(id) FROM audit"
                + " UNION ALL SELECT max(id) FROM outbox_part UNION ALL SELECT max(id) FROM conversation"
                + " UNION ALL SELECT max(id) FROM file)");
    }
}
