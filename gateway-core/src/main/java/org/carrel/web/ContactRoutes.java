package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.web.wire.ContactsView;

/** Those who write to us. */
final class ContactRoutes implements Routes {

    /** The longest address of XMPP (RFC 7622), longer than any other network's. */
    static final int LONGEST_ADDRESS = 3_000;

    private final ContactCalls contacts;

    ContactRoutes(ContactCalls contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/contacts", Access.read(), this::all),
                new Route(Methods.POST, "/contacts", Access.write(), this::ask),
                new Route(Methods.POST, "/contacts/{id}/answer", Access.write(), this::answer));
    }

    private Answer all(Request request) {
        return Answer.ok(new ContactsView(contacts.contacts(request.queryId("account"))));
    }

    private Answer ask(Request request) throws InterruptedException {
        Body body = request.body();
        contacts.ask(
                request.caller(),
                body.id("account"),
                body.words("address", LONGEST_ADDRESS).strip());
        return Answer.empty();
    }

    private Answer answer(Request request) throws InterruptedException {
        contacts.answer(request.caller(), request.id(), request.body().flag("yes"));
        return Answer.empty();
    }
}
