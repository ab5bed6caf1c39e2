package org.carrel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads columns that may be NULL, and times. */
public final class Columns {

    private Columns() {}

    /** A number, or empty for NULL. */
    public static Optional<Long> id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A text, or empty for NULL. */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A time; the column must not be NULL. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** A time, or empty for NULL. */
    public static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return id(row, column).map(Instant::ofEpochMilli);
    }
}
