package org.carrel.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of tokens; those revoked stay for the audit and are not read. */
public final class TokenStore {

    private static final String VALID =
            "SELECT id, operator, name, scope, created_at, used_at, version FROM token WHERE revoked_at IS NULL";

    /** One that was not revoked. */
    public Optional<Token> find(Sql sql, long id) {
        return sql.one(VALID + " AND id = ?", TokenStore::token, id);
    }

    /** Everybody's, the newest first. */
    public List<Token> all(Sql sql) {
        return sql.list(VALID + " ORDER BY id DESC", TokenStore::token);
    }

    /** One person's, the newest first. */
    public List<Token> of(Sql sql, long operator) {
        return sql.list(VALID + " AND operator = ? ORDER BY id DESC", TokenStore::token, operator);
    }

    Optional<Token> find(Sql sql, Digest secret) {
        return sql.one(VALID + " AND hash = ?", TokenStore::token, secret.bytes());
    }

    Token insert(Tx tx, long operator, String name, Scope scope, Digest secret) {
        long id = tx.newId();
        tx.update(
                "INSERT INTO token (id, operator, name, scope, hash, created_at, version) VALUES (?, ?, ?, ?, ?, ?, 1)",
                id,
                operator,
                name,
                scope,
                secret.bytes(),
                tx.now());
        tx.feed(Entity.TOKEN, id, 1, Audience.operator(operator));
        return find(tx, id).orElseThrow();
    }

    void revoke(Tx tx, Token token) {
        tx.update("UPDATE token SET revoked_at = ?, version = version + 1 WHERE id = ?", tx.now(), token.id());
        tx.feed(Entity.TOKEN, token.id(), token.version() + 1, Audience.operator(token.operator()));
    }

    void used(Tx tx, Token token) {
        if (find(tx, token.id()).isPresent()) {
            tx.update("UPDATE token SET used_at = ?, version = version + 1 WHERE id = ?", tx.now(), token.id());
            tx.feed(Entity.TOKEN, token.id(), token.version() + 1, Audience.operator(token.operator()));
        }
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("operator"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                Columns.time(row, "created_at"),
                Columns.optionalTime(row, "used_at"),
                row.getLong("version"));
    }
}
