package org.carrel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Questions to the database over one connection, whose statements are prepared once and kept. For one thread at a time.
 *
 * <p>Arguments may be numbers, strings, bytes, {@link Instant} (stored as milliseconds), {@link Boolean} (0 or 1), an
 * enum (its name) and an {@link Optional} of these (empty is NULL). A collection of ids is a JSON array, for {@code IN
 * (SELECT value FROM json_each(?))}.
 */
public class Sql {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** The first row, if there is one. */
    public final <T> Optional<T> one(String sql, Row<T> row, Object... arguments) {
        try (ResultSet rows = bind(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(row.map(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** All rows, in the query's order. */
    public final <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        try (ResultSet rows = bind(sql, arguments).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.map(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The first column of the first row as a number, 0 where there is no row or it is NULL. */
    public final long number(String sql, Object... arguments) {
        return one(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Whether the query has a row. */
    public final boolean exists(String sql, Object... arguments) {
        return one(sql, row -> true, arguments).isPresent();
    }

    final PreparedStatement bind(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    /** Drops the prepared statements: one that failed for want of room does not run again. */
    final void dropStatements() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // it is dropped either way
            }
        }
        statements.clear();
    }

    final Connection connection() {
        return connection;
    }

    private static String array(Collection<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static void bind(PreparedStatement statement, int index, Object argument) throws SQLException {
        switch (argument) {
            case Optional<?> optional when optional.isPresent() -> bind(statement, index, optional.get());
            case Optional<?> _ -> statement.setObject(index, null);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case String text -> statement.setString(index, text);
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case Enum<?> constant -> statement.setString(index, constant.name());
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Collection<?> ids -> statement.setString(index, array(ids));
            default -> throw new IllegalArgumentException("No column for " + argument.getClass());
        }
    }
}
