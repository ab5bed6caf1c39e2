package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import java.util.function.Supplier;
import org.carrel.web.wire.RouteFilesView;

/** Operators' own routes, for those who write them. */
final class RouteFileRoutes implements Routes {

    private final Supplier<RouteFilesView> files;

    RouteFileRoutes(Supplier<RouteFilesView> files) {
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Methods.GET, "/routes", Access.admin(), _ -> Answer.ok(files.get())));
    }
}
