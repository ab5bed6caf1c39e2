package org.carrel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.ContactList;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.conversation.Board;
import org.carrel.operator.Caller;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.web.wire.ContactView;

/** Answers what the API asks of contacts. */
public final class ContactAnswers implements ContactCalls {

    private final Database database;
    private final Connections connections;
    private final Board board;
    private final Lane people;
    private final ContactStore store = new ContactStore();
    private final AuditStore audit = new AuditStore();

    /** Answers over the contacts of a database. */
    public ContactAnswers(Database database, Connections connections, Board board) {
        this.database = database;
        this.connections = connections;
        this.board = board;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
    }

    @Override
    public List<ContactView> contacts(Optional<Long> account) {
        return database.reader().read(sql -> store.list(sql, account)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public void ask(Caller by, long account, String address) throws InterruptedException {
        try {
            list(account).request(address);
        } catch (AdapterException e) {
            throw new Refusal(422, e.text, Map.of());
        }
    }

    @Override
    public void answer(Caller by, long id, boolean yes) throws InterruptedException {
        Contact contact =
                database.reader().read(sql -> store.get(sql, id)).orElseThrow(() -> Refusal.notFound("contact"));
        try {
            list(contact.account()).answer(contact.address(), yes);
        } catch (AdapterException e) {
            throw new Refusal(422, e.text, Map.of());
        }
        people.run(tx -> {
            store.asked(tx, contact, false, "");
            audit.write(
                    tx,
                    Optional.of(by.operator().id()),
                    by.tokenId(),
                    yes ? "accept" : "decline",
                    Entity.CONTACT,
                    contact.id(),
                    "asked");
        });
    }

    ContactView view(Contact contact) {
        Board.Shown shown = board.presence(contact.account(), contact.address());
        return new ContactView(
                Long.toString(contact.id()),
                Long.toString(contact.account()),
                contact.address(),
                contact.name().orElse(""),
                shown.presence(),
                shown.words(),
                contact.asked(),
                contact.version());
    }

    private ContactList list(long account) {
        return connections
                .of(account)
                .flatMap(connection -> connection.feature(ContactList.class))
                .orElseThrow(() -> Refusal.of(
                        422, "no-contacts", "This network keeps no list of contacts; write to the address instead."));
    }
}
