package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;

/** What is changed about messages that were said. */
final class AmendRoutes implements Routes {

    private static final int MOST_REACTIONS = 20;
    /** An emoji of many parts takes about thirty. */
    private static final int LONGEST_REACTION = 40;

    private final AmendCalls messages;

    AmendRoutes(AmendCalls messages) {
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.PUT, "/messages/{id}", Access.write(), this::edit),
                new Route(Methods.POST, "/messages/{id}/retract", Access.write(), this::retract),
                new Route(Methods.PUT, "/messages/{id}/reactions", Access.write(), this::react),
                new Route(Methods.GET, "/messages/{id}/versions", Access.read(), this::versions));
    }

    private Answer edit(Request request) throws InterruptedException {
        Body body = request.body();
        String text = body.prose("text", ConversationRoutes.LONGEST_TEXT);
        return Answer.ok(messages.edit(request.caller(), request.id(), text, requestId(body)));
    }

    private Answer retract(Request request) throws InterruptedException {
        return Answer.ok(messages.retract(request.caller(), request.id(), requestId(request.body())));
    }

    private Answer react(Request request) throws InterruptedException {
        Body body = request.body();
        return Answer.ok(messages.react(
                request.caller(),
                request.id(),
                body.signs("reactions", MOST_REACTIONS, LONGEST_REACTION),
                requestId(body)));
    }

    private Answer versions(Request request) {
        return Answer.ok(messages.versions(request.caller(), request.id()));
    }

    private static String requestId(Body body) {
        return body.words("request_id", ConversationRoutes.LONGEST_REQUEST_ID);
    }
}
