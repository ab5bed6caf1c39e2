package org.carrel.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.concurrent.Executor;

/** What the staff's listener answers: the API below {@code api/}, the inbox everywhere else. */
final class StaffDoor implements HttpHandler {

    private static final String API = "/api";
    private static final String UPLOAD = "/api/files";

    private final Door door;
    private final Api api;
    private final StaticFiles files;
    private final Executor threads;
    private final Executor uploads;

    StaffDoor(Door door, Api api, StaticFiles files, Executor threads, Executor uploads) {
        this.door = door;
        this.api = api;
        this.files = files;
        this.threads = threads;
        this.uploads = uploads;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (isUpload(exchange)) {
            exchange.dispatch(uploads, () -> serve(exchange));
        } else {
            WholeBody.read(exchange, JsonFormat.LONGEST_BODY, threads, () -> serve(exchange));
        }
    }

    /** A file is not read before it is known who sends it, and never as a whole. */
    private boolean isUpload(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.POST)
                && below(exchange.getRequestPath(), door.site().basePath()).equals(UPLOAD);
    }

    private void serve(HttpServerExchange exchange) {
        Site site = door.site();
        SecurityHeaders.add(exchange.getResponseHeaders(), site);
        String path = exchange.getRequestPath();
        if ((path + "/").equals(site.basePath()) && path.length() > 1) {
            exchange.getResponseHeaders().put(Headers.LOCATION, site.basePath());
            exchange.setStatusCode(308).endExchange();
            return;
        }
        String below = below(path, site.basePath());
        if (below.equals(API)) {
            exchange.getResponseHeaders().put(Headers.LOCATION, site.basePath() + "api/");
            exchange.setStatusCode(308).endExchange();
        } else if (below.startsWith(API + "/")) {
            api.serve(exchange, below.substring(API.length()), site);
        } else {
            files.serve(exchange, below.substring(1), site);
        }
    }

    /** Some proxies hand the base path on, others cut it off; both are understood. */
    private static String below(String path, String basePath) {
        return path.startsWith(basePath) ? path.substring(basePath.length() - 1) : path;
    }
}
