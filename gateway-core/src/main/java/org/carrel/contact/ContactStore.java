package org.carrel.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The tables of contacts and patrons. */
public final class ContactStore {

    private static final String SELECT = "SELECT id, account, patron, address, name, asked_at, version FROM contact ";

    /** The contact with this id. */
    public Optional<Contact> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", ContactStore::map, id);
    }

    /** The contact at this address. */
    public Optional<Contact> at(Sql sql, long account, String address) {
        return sql.one(SELECT + "WHERE account = ? AND address = ?", ContactStore::map, account, address);
    }

    /** All of an account, or of every one, by name. */
    public List<Contact> list(Sql sql, Optional<Long> account) {
        return sql.list(
                SELECT + "WHERE account = ifnull(?, account) ORDER BY name, address", ContactStore::map, account);
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
