package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** A contact, as the feed sends it. */
final class ContactContent implements FeedContent {

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
        ids.forEach(id -> store.get(sql, id).ifPresent(contact -> states.put(id, encode(contact))));
        return states;
    }

    @Override
    public List<EncodedState> all(Sql sql, Operator viewer) {
        return store.list(sql, Optional.empty()).stream().map(this::encode).toList();
    }

    private EncodedState encode(Contact contact) {
        return new EncodedState(contact.version(), json.write(views.view(contact)));
    }
}
