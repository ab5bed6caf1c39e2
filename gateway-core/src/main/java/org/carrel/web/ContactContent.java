package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** A contact, as the feed sends it. */
final class ContactContent implements FeedContent {

    /** How many that wait for our answer a fresh inbox gets. */
    private static final int ASKING = 200;

    private final ContactStore store = new ContactStore();
    private final ContactAnswers views;
    private final JsonFormat json;

    ContactContent(ContactAnswers views, JsonFormat json) {
        this.views = views;
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.CONTACT;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        store.all(sql, ids).forEach(contact -> states.put(contact.id(), encode(contact)));
        return states;
    }

    /** Those that wait for our answer; others come with their conversations, or are searched for. */
    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(store.asking(sql, ASKING).stream().map(this::encode).toList());
    }

    private EncodedState encode(Contact contact) {
        return new EncodedState(contact.id(), contact.version(), json.write(views.view(contact)));
    }
}
