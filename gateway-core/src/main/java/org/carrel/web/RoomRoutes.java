package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Secret;

/** Rooms on networks. */
final class RoomRoutes implements Routes {

    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_PASSWORD = 500;

    private final RoomCalls rooms;

    RoomRoutes(RoomCalls rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/accounts/{id}/rooms", Access.read(), this::list),
                new Route(Methods.POST, "/accounts/{id}/rooms", Access.write(), this::join),
                new Route(Methods.POST, "/conversations/{id}/leave", Access.write(), this::leave),
                new Route(Methods.GET, "/conversations/{id}/occupants", Access.read(), this::occupants));
    }

    private Answer list(Request request) throws InterruptedException {
        String search = request.queryText("search", LONGEST_SEARCH).strip();
        int limit = request.queryNumber("limit", ConversationRoutes.USUAL_PAGE, 1, ConversationRoutes.LONGEST_PAGE);
        return Answer.ok(rooms.rooms(request.id(), search, limit));
    }

    private Answer join(Request request) throws InterruptedException {
        Body body = request.body();
        String address = body.words("address", ContactRoutes.LONGEST_ADDRESS).strip();
        Optional<Secret> password =
                body.optionalWords("password", LONGEST_PASSWORD).map(Secret::of);
        return Answer.ok(rooms.join(request.caller(), request.id(), address, password));
    }

    private Answer leave(Request request) throws InterruptedException {
        return Answer.ok(rooms.leave(request.caller(), request.id()));
    }

    private Answer occupants(Request request) {
        return Answer.ok(rooms.occupants(request.caller(), request.id()));
    }
}
