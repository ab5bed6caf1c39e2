package org.carrel.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of operators. */
public final class OperatorStore {

    private static final String ALL =
            "SELECT id, email, name, role, presence, retired_at, version, password_hash FROM operator";

    /** What sign-in compares with. */
    record Login(Operator operator, String passwordHash) {

        @Override
        public String toString() {
            return "Login[" + operator.id() + "]";
        }
    }

    /** One person, retired or not. */
    public Optional<Operator> find(Sql sql, long id) {
        return sql.one(ALL + " WHERE id = ?", OperatorStore::operator, id);
    }

    /** Everybody, those retired too, by name. */
    public List<Operator> all(Sql sql) {
        return sql.list(ALL + " ORDER BY name COLLATE NOCASE, id", OperatorStore::operator);
    }

    /** Whether there is anybody, so that nobody can set up again. */
    boolean any(Sql sql) {
        return sql.exists("SELECT 1 FROM operator");
    }

    Optional<Login> login(Sql sql, String email) {
        return sql.one(ALL + " WHERE email = ? AND retired_at IS NULL", OperatorStore::login, email);
    }

    Optional<Login> login(Sql sql, long id) {
        return sql.one(ALL + " WHERE id = ? AND retired_at IS NULL", OperatorStore::login, id);
    }

    boolean knows(Sql sql, String email) {
        return sql.exists("SELECT 1 FROM operator WHERE email = ?", email);
    }

    long administrators(Sql sql) {
        return sql.number("SELECT count(*) FROM operator WHERE role = 'ADMINISTRATOR' AND retired_at IS NULL");
    }

    Operator insert(Tx tx, NewOperator wanted, String passwordHash) {
        long id = tx.newId();
        tx.update(
                "INSERT INTO operator (id, branch, email, name, role, presence, password_hash, created_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                id,
                branch(tx),
                wanted.email(),
                wanted.name(),
                wanted.role(),
                Presence.AVAILABLE,
                passwordHash,
                tx.now());
        return changed(tx, id);
    }

    Operator update(Tx tx, Operator now) {
        tx.update(
                "UPDATE operator SET name = ?, role = ?, presence = ?, retired_at = ?, version = version + 1"
                        + " WHERE id = ?",
                now.name(),
                now.role(),
                now.presence(),
                now.retiredAt().map(Instant::toEpochMilli),
                now.id());
        return changed(tx, now.id());
    }

    void password(Tx tx, long id, String passwordHash) {
        tx.update("UPDATE operator SET password_hash = ? WHERE id = ?", passwordHash, id);
    }

    private Operator changed(Tx tx, long id) {
        Operator operator = find(tx, id).orElseThrow();
        tx.feed(Entity.OPERATOR, id, operator.version(), Audience.everyone());
        return operator;
    }

    /** The library's first branch, made when there is none yet. */
    private static long branch(Tx tx) {
        return tx.one("SELECT id FROM branch ORDER BY id LIMIT 1", row -> row.getLong(1))
                .orElseGet(() -> {
                    long id = tx.newId();
                    tx.update("INSERT INTO branch (id, name, version) VALUES (?, 'Main', 1)", id);
                    return id;
                });
    }

    private static Login login(ResultSet row) throws SQLException {
        return new Login(operator(row), row.getString("password_hash"));
    }

    static Operator operator(ResultSet row) throws SQLException {
        return new Operator(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Presence.valueOf(row.getString("presence")),
                Columns.optionalTime(row, "retired_at"),
                row.getLong("version"));
    }
}
