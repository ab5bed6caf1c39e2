package org.carrel.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.ContactList;
import org.carrel.adapter.DialogRef;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.conversation.Board;
import org.carrel.operator.Caller;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;
import org.carrel.web.wire.ContactPageView;
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
    public ContactPageView contacts(Optional<Long> account, String search, Optional<Long> after, int limit) {
        List<Contact> found = database.reader().read(sql -> store.page(sql, account, search, after, limit + 1));
        return new ContactPageView(found.stream().limit(limit).map(this::view).toList(), found.size() > limit);
    }

    @Override
    public ContactView contact(long id) {
        return view(there(id));
    }

    /** Those of these ids that are there, in no order. */
    List<ContactView> all(Sql sql, Collection<Long> ids) {
        return store.all(sql, ids).stream().map(this::view).toList();
    }

    @Override
    public void ask(Caller by, long account, String address) throws InterruptedException {
        ContactList list = list(account);
        DialogRef person = connections.dialog(account, DialogRef.Kind.PEER, address);
        try {
            list.request(person.address());
        } catch (AdapterException e) {
            throw refusal(e);
        }
        people.run(tx -> {
            Contact contact = store.findOrAdd(tx, account, person.address(), "");
            note(tx, by, "ask", contact, "contact");
        });
    }

    @Override
    public void answer(Caller by, long id, boolean yes) throws InterruptedException {
        Contact contact = there(id);
        try {
            list(contact.account()).answer(contact.address(), yes);
        } catch (AdapterException e) {
            throw refusal(e);
        }
        people.run(tx -> {
            store.asked(tx, contact, false, "");
            note(tx, by, yes ? "accept" : "decline", contact, "asked");
        });
    }

    private void note(Tx tx, Caller by, String action, Contact contact, String fields) {
        Optional<Long> operator = Optional.of(by.operator().id());
        audit.write(tx, operator, by.tokenId(), action, Entity.CONTACT, contact.id(), fields);
    }

    private static Refusal refusal(AdapterException e) {
        int status = e.kind == AdapterException.Kind.NOT_CONNECTED ? 409 : 422;
        return new Refusal(status, e.text, Map.of());
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

    private Contact there(long id) {
        return database.reader().read(sql -> store.get(sql, id)).orElseThrow(() -> Refusal.notFound("contact"));
    }

    private ContactList list(long account) {
        return connections
                .on(account)
                .feature(ContactList.class)
                .orElseThrow(() -> Refusal.of(
                        422, "no-contacts", "This network keeps no list of contacts; write to the address instead."));
    }
}
