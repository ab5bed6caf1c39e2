package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What staff serve. */
final class ConversationRoutes implements Routes {

    static final int LONGEST_REQUEST_ID = 100;
    static final int LONGEST_TEXT = 100_000;
    static final int USUAL_PAGE = 50;
    static final int LONGEST_PAGE = 200;

    private final ConversationCalls conversations;
    private final Typing typing;

    ConversationRoutes(ConversationCalls conversations, Typing typing) {
        this.conversations = conversations;
        this.typing = typing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/conversations", Access.read(), this::page),
                new Route(Methods.POST, "/conversations", Access.write(), this::start),
                new Route(Methods.GET, "/conversations/{id}", Access.read(), this::one),
                change("claim", ConversationCalls.Change.CLAIM),
                change("release", ConversationCalls.Change.RELEASE),
                change("close", ConversationCalls.Change.CLOSE),
                change("reopen", ConversationCalls.Change.REOPEN),
                new Route(Methods.PUT, "/conversations/{id}/read", Access.write(), this::read),
                new Route(Methods.DELETE, "/conversations/{id}/read", Access.write(), this::unread),
                new Route(Methods.PUT, "/conversations/{id}/typing", Access.write(), this::typing));
    }

    private Route change(String verb, ConversationCalls.Change change) {
        return new Route(
                Methods.POST, "/conversations/{id}/" + verb, Access.write(), request -> change(request, change));
    }

    private Answer page(Request request) {
        Set<ConversationCalls.Phase> phases = request.queryChoices("phase", ConversationCalls.Phase.class);
        int limit = request.queryNumber("limit", USUAL_PAGE, 1, LONGEST_PAGE);
        return Answer.ok(conversations.page(request.caller(), phases, request.queryId("before"), limit));
    }

    private Answer one(Request request) {
        return Answer.ok(conversations.conversation(request.caller(), request.id()));
    }

    private Answer start(Request request) throws InterruptedException {
        Body body = request.body();
        return Answer.created(conversations.start(
                request.caller(),
                body.id("account"),
                body.words("address", ContactRoutes.LONGEST_ADDRESS).strip(),
                body.prose("text", LONGEST_TEXT),
                body.words("request_id", LONGEST_REQUEST_ID)));
    }

    private Answer change(Request request, ConversationCalls.Change change) throws InterruptedException {
        Body body = request.body();
        String requestId = body.words("request_id", LONGEST_REQUEST_ID);
        Optional<Optional<Long>> believed = body.idOrNull("believed_holder");
        return Answer.ok(conversations.change(request.caller(), request.id(), change, requestId, believed));
    }

    private Answer read(Request request) throws InterruptedException {
        conversations.read(request.caller(), request.id(), request.body().id("message"));
        return Answer.empty();
    }

    private Answer unread(Request request) throws InterruptedException {
        conversations.unread(request.caller(), request.id());
        return Answer.empty();
    }

    private Answer typing(Request request) {
        typing.say(request.caller(), request.id(), request.body().flag("on"));
        return Answer.empty();
    }
}
