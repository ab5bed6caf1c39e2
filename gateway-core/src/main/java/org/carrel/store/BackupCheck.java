package org.carrel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether a file is a whole database of a Carrel that is not newer than this one, before it replaces the live one. */
record BackupCheck(Path backup) {

    void check(Connection copy) throws StartFailure {
        try {
            if (!ours(copy)) {
                throw new StartFailure(backup + " is a database, but not one of Carrel. Nothing was changed.");
            }
            refuseNewer(copy);
            String state = text(copy, "PRAGMA quick_check(1)");
            if (!state.equals("ok")) {
                throw new StartFailure(damaged(state));
            }
        } catch (SQLException e) {
            throw new StartFailure(damaged(e.getMessage()), e);
        }
    }

    private static boolean ours(Connection copy) throws SQLException {
        return text(
                        copy,
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                                + " AND name IN ('setting', 'account', 'message', 'outbox_part', 'feed')")
                .equals("5");
    }

    private void refuseNewer(Connection copy) throws SQLException, StartFailure {
        int schema = Integer.parseInt(text(copy, "PRAGMA user_version"));
        if (schema > Migration.VERSION) {
            throw new StartFailure(backup + " was written by a newer Carrel (schema " + schema
                    + ", this program knows " + Migration.VERSION
                    + "). Restore it with that program. Nothing was changed.");
        }
    }

    private String damaged(@Nullable String how) {
        return backup + " is not a backup of Carrel, or is damaged (" + how
                + "). Take another one. Nothing was changed.";
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
