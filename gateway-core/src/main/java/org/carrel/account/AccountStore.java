package org.carrel.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of accounts, their secrets, their adapters' state and cursors. */
final class AccountStore {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String SELECT = "SELECT id, network, name, settings, enabled, managed, retired_at, version,"
            + " (SELECT group_concat(name, ' ') FROM account_secret WHERE account = account.id) AS secrets"
            + " FROM account ";

    Optional<Account> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", AccountStore::map, id);
    }

    List<Account> list(Sql sql) {
        return sql.list(SELECT + "WHERE retired_at IS NULL ORDER BY id", AccountStore::map);
    }

    long add(
            Tx tx,
            String network,
            String name,
            Map<String, List<String>> settings,
            Account.Managed managed,
            boolean enabled) {
        long id = tx.newId();
        long desk = firstDesk(tx);
        tx.update(
                "INSERT INTO account (id, branch, desk, network, name, settings, enabled, managed, created_at, version)"
                        + " VALUES (?, (SELECT branch FROM desk WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, 1)",
                id,
                desk,
                desk,
                network,
                name,
                json(settings),
                enabled,
                managed,
                tx.now());
        tx.feed(Entity.ACCOUNT, id, 1, Audience.everyone());
        return id;
    }

    void change(Tx tx, Account account) {
        tx.update(
                "UPDATE account SET name = ?, settings = ?, enabled = ?, version = version + 1 WHERE id = ?",
                account.name(),
                json(account.settings()),
                account.enabled(),
                account.id());
        touch(tx, account.id());
    }

    void retire(Tx tx, long id) {
        tx.update("UPDATE account SET retired_at = ?, enabled = 0, version = version + 1 WHERE id = ?", tx.now(), id);
        tx.update("DELETE FROM account_secret WHERE account = ?", id);
        tx.update("DELETE FROM adapter_state WHERE account = ?", id);
        touch(tx, id);
    }

    /** Tells inboxes that the account's status is another. */
    void statusChanged(Tx tx, long id) {
        if (tx.update("UPDATE account SET version = version + 1 WHERE id = ?", id) > 0) {
            touch(tx, id);
        }
    }

    void putSecret(Tx tx, long account, String name, byte[] cipher) {
        tx.update(
                "INSERT INTO account_secret (account, name, cipher) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET cipher = excluded.cipher",
                account,
                name,
                cipher);
    }

    Map<String, byte[]> secrets(Sql sql, long account) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        sql.list(
                "SELECT name, cipher FROM account_secret WHERE account = ?",
                row -> secrets.put(row.getString(1), row.getBytes(2)),
                account);
        return secrets;
    }

    Optional<String> cursor(Sql sql, long account, String scope) {
        return sql.one(
                "SELECT value FROM cursor WHERE account = ? AND scope = ?", row -> row.getString(1), account, scope);
    }

    Optional<byte[]> state(Sql sql, long account, String key) {
        return sql.one(
                "SELECT value FROM adapter_state WHERE account = ? AND key = ?", row -> row.getBytes(1), account, key);
    }

    void putState(Tx tx, long account, String key, byte[] value) {
        tx.update(
                "INSERT INTO adapter_state (account, key, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET value = excluded.value",
                account,
                key,
                value);
    }

    void removeState(Tx tx, long account, String key) {
        tx.update("DELETE FROM adapter_state WHERE account = ? AND key = ?", account, key);
    }

    private static long firstDesk(Tx tx) {
        return tx.one("SELECT id FROM desk WHERE retired_at IS NULL ORDER BY id LIMIT 1", row -> row.getLong(1))
                .orElseGet(() -> addDesk(tx));
    }

    private static long addDesk(Tx tx) {
        long branch = tx.one("SELECT id FROM branch ORDER BY id LIMIT 1", row -> row.getLong(1))
                .orElseGet(() -> addBranch(tx));
        long desk = tx.newId();
        tx.update("INSERT INTO desk (id, branch, name, version) VALUES (?, ?, 'Reference', 1)", desk, branch);
        return desk;
    }

    private static long addBranch(Tx tx) {
        long branch = tx.newId();
        tx.update("INSERT INTO branch (id, name, version) VALUES (?, 'Main', 1)", branch);
        return branch;
    }

    private static void touch(Tx tx, long id) {
        long version = tx.number("SELECT version FROM account WHERE id = ?", id);
        tx.feed(Entity.ACCOUNT, id, version, Audience.everyone());
    }

    private static String json(Map<String, List<String>> settings) {
        ObjectNode node = JSON.createObjectNode();
        settings.forEach((name, values) -> values.forEach(node.putArray(name)::add));
        return node.toString();
    }

    private static Account map(ResultSet row) throws SQLException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        JSON.readTree(row.getString("settings")).properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asString()));
            settings.put(entry.getKey(), values);
        });
        String secrets = row.getString("secrets");
        row.getLong("retired_at");
        boolean retired = !row.wasNull();
        return new Account(
                row.getLong("id"),
                row.getString("network"),
                row.getString("name"),
                settings,
                secrets == null ? List.of() : List.of(secrets.split(" ")),
                row.getInt("enabled") == 1,
                Account.Managed.valueOf(row.getString("managed")),
                retired,
                row.getLong("version"));
    }
}
