package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;

/** What is said. */
final class MessageRoutes implements Routes {

    private static final int MOST_FILES = 10;

    private final ConversationCalls conversations;

    MessageRoutes(ConversationCalls conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/conversations/{id}/messages", Access.read(), this::page),
                new Route(Methods.POST, "/conversations/{id}/messages", Access.write(), this::say),
                new Route(Methods.POST, "/conversations/{id}/preview", Access.write(), this::preview),
                new Route(Methods.POST, "/messages/{id}/retry", Access.write(), this::retry),
                new Route(Methods.POST, "/messages/{id}/resolve", Access.write(), this::resolve));
    }

    private Answer page(Request request) {
        Optional<Long> before = request.queryId("before");
        Optional<Long> after = request.queryId("after");
        int limit = request.queryNumber("limit", ConversationRoutes.USUAL_PAGE, 1, ConversationRoutes.LONGEST_PAGE);
        if (after.isEmpty()) {
            return Answer.ok(conversations.messages(request.caller(), request.id(), before, limit));
        }
        if (before.isPresent()) {
            throw Malformed.field("after", "without before");
        }
        return Answer.ok(conversations.messagesAfter(request.caller(), request.id(), after.get(), limit));
    }

    private Answer say(Request request) throws InterruptedException {
        Body body = request.body();
        List<Long> files = body.optionalIds("files", MOST_FILES);
        ConversationCalls.Say say = new ConversationCalls.Say(
                files.isEmpty()
                        ? body.prose("text", ConversationRoutes.LONGEST_TEXT)
                        : body.anyProse("text", ConversationRoutes.LONGEST_TEXT),
                files,
                body.optionalFlag("note").orElse(false),
                body.optionalId("reply_to"),
                requestId(body),
                body.idOrNull("believed_holder"));
        return Answer.created(conversations.say(request.caller(), request.id(), say));
    }

    private Answer preview(Request request) {
        Body body = request.body();
        return Answer.ok(conversations.preview(
                request.caller(),
                request.id(),
                body.anyProse("text", ConversationRoutes.LONGEST_TEXT),
                body.optionalIds("files", MOST_FILES),
                body.optionalId("reply_to")));
    }

    private Answer retry(Request request) throws InterruptedException {
        return Answer.ok(conversations.retry(request.caller(), request.id(), requestId(request.body())));
    }

    private Answer resolve(Request request) throws InterruptedException {
        Body body = request.body();
        return Answer.ok(conversations.resolve(request.caller(), request.id(), body.flag("arrived"), requestId(body)));
    }

    private static String requestId(Body body) {
        return body.words("request_id", ConversationRoutes.LONGEST_REQUEST_ID);
    }
}
