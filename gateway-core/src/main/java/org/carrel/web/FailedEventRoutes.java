package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.web.wire.FailedEventsView;

/** What failed on its way, for those who mend it. */
final class FailedEventRoutes implements Routes {

    private final FailedEventCalls failed;

    FailedEventRoutes(FailedEventCalls failed) {
        this.failed = failed;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/accounts/{id}/failed-events", Access.admin(), this::all),
                new Route(Methods.POST, "/failed-events/{id}/replay", Access.admin(), this::replay),
                new Route(Methods.DELETE, "/failed-events/{id}", Access.admin(), this::discard));
    }

    private Answer all(Request request) {
        return Answer.ok(new FailedEventsView(failed.failed(request.id())));
    }

    private Answer replay(Request request) throws InterruptedException {
        failed.replay(request.caller(), request.id());
        return Answer.empty();
    }

    private Answer discard(Request request) throws InterruptedException {
        failed.discard(request.caller(), request.id());
        return Answer.empty();
    }
}
