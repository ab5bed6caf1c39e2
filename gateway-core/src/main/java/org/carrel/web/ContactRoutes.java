package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;

/** Those who write to us. */
final class ContactRoutes implements Routes {

    /** The longest address of XMPP (RFC 7622), longer than any other network's. */
    static final int LONGEST_ADDRESS = 3_000;

    private static final int LONGEST_SEARCH = 200;

    private final ContactCalls contacts;

    ContactRoutes(ContactCalls contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/contacts", Access.read(), this::page),
                new Route(Methods.GET, "/contacts/{id}", Access.read(), this::one),
                new Route(Methods.POST, "/contacts", Access.write(), this::ask),
                new Route(Methods.POST, "/contacts/{id}/answer", Access.write(), this::answer));
    }

    private Answer page(Request request) {
        return Answer.ok(contacts.contacts(
                request.queryId("account"),
                request.queryText("search", LONGEST_SEARCH),
                request.queryId("after"),
                request.queryNumber("limit", ConversationRoutes.USUAL_PAGE, 1, ConversationRoutes.LONGEST_PAGE)));
    }

    private Answer one(Request request) {
        return Answer.ok(contacts.contact(request.id()));
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
