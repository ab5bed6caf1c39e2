package org.carrel.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The tables of contacts and patrons. */
public final class ContactStore {

    private static final String COLUMNS = "id, account, patron, address, name, asked_at, version";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM contact ";

    /** The contact with this id. */
    public Optional<Contact> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", ContactStore::map, id);
    }

    /** The contact at this address. */
    public Optional<Contact> at(Sql sql, long account, String address) {
        return sql.one(SELECT + "WHERE account = ? AND address = ?", ContactStore::map, account, address);
    }

    /** Those of these ids that are there, in no order. */
    public List<Contact> all(Sql sql, Collection<Long> ids) {
        return sql.list(SELECT + "WHERE id IN (SELECT value FROM json_each(?))", ContactStore::map, ids);
    }

    /** Those that wait for our answer, who asked last first. */
    public List<Contact> asking(Sql sql, int limit) {
        return sql.list(SELECT + "WHERE asked_at IS NOT NULL ORDER BY asked_at DESC LIMIT ?", ContactStore::map, limit);
    }

    /**
     * The newest first, those behind {@code after}, of one account or of all.
     *
     * @param search words that name and address hold, in any case; blank: all
     */
    public List<Contact> page(Sql sql, Optional<Long> account, String search, Optional<Long> after, int limit) {
        long before = after.orElse(Long.MAX_VALUE);
        return SearchWords.match(search)
                .map(match -> found(sql, match, account, before, limit))
                .orElseGet(() -> newest(sql, account, before, limit));
    }

    private static List<Contact> found(Sql sql, String match, Optional<Long> account, long before, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM contact_search CROSS JOIN contact ON id = contact_search.rowid"
                        + " WHERE contact_search MATCH ? AND contact_search.rowid < ? AND account = ifnull(?, account)"
                        + " ORDER BY contact_search.rowid DESC LIMIT ?",
                ContactStore::map,
                match,
                before,
                account,
                limit);
    }

    private static List<Contact> newest(Sql sql, Optional<Long> account, long before, int limit) {
        return account.map(of -> sql.list(
                        SELECT + "WHERE account = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        ContactStore::map,
                        of,
                        before,
                        limit))
                .orElseGet(() ->
                        sql.list(SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?", ContactStore::map, before, limit));
    }

    /** The contact at this address, made now with a patron of its own when it is new. */
    public Contact findOrAdd(Tx tx, long account, String address, String name) {
        return at(tx, account, address).orElseGet(() -> add(tx, account, address, name));
    }

    /** Changes the name, when it is another. */
    public void rename(Tx tx, Contact contact, String name) {
        if (!contact.name().equals(name.isEmpty() ? Optional.empty() : Optional.of(name))) {
            tx.update("UPDATE contact SET name = ?, version = version + 1 WHERE id = ?", name, contact.id());
            changed(tx, contact);
        }
    }

    /** Marks that the contact asked to be let in, or that the question is answered. */
    public void asked(Tx tx, Contact contact, boolean asked, String words) {
        tx.update(
                "UPDATE contact SET asked_at = ?, asked_words = ?, version = version + 1 WHERE id = ?",
                asked ? Optional.of(tx.now()) : Optional.empty(),
                words,
                contact.id());
        changed(tx, contact);
    }

    private Contact add(Tx tx, long account, String address, String name) {
        long patron = tx.newId();
        tx.update("INSERT INTO patron (id, name, created_at, version) VALUES (?, ?, ?, 1)", patron, name, tx.now());
        long id = tx.newId();
        tx.update(
                "INSERT INTO contact (id, account, patron, address, name, created_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1)",
                id,
                account,
                patron,
                address,
                name,
                tx.now());
        tx.feed(Entity.CONTACT, id, 1, Audience.everyone());
        return get(tx, id).orElseThrow();
    }

    private static void changed(Tx tx, Contact contact) {
        tx.feed(Entity.CONTACT, contact.id(), contact.version() + 1, Audience.everyone());
    }

    private static Contact map(ResultSet row) throws SQLException {
        String name = row.getString("name");
        row.getLong("asked_at");
        boolean asked = !row.wasNull();
        return new Contact(
                row.getLong("id"),
                row.getLong("account"),
                row.getLong("patron"),
                row.getString("address"),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                asked,
                row.getLong("version"));
    }
}
