package org.carrel.web;

import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/** Finds the route of a request. */
final class Router {

    /** A route with the values of the names in its path. */
    record Match(Route route, Map<String, String> names) {}

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The whole table. */
    List<Route> routes() {
        return routes;
    }

    /**
     * The route of a method and a path below {@code /api}.
     *
     * @throws Refusal 404 or 405
     */
    Match match(HttpString method, String path) {
        HttpString asked = method.equals(Methods.HEAD) ? Methods.GET : method;
        List<Match> here = routes.stream()
                .flatMap(route -> names(route.path(), path).map(names -> new Match(route, names)).stream())
                .toList();
        if (here.isEmpty()) {
            throw Refusal.of(404, "not-found", "There is nothing at this address of the API.");
        }
        return here.stream()
                .filter(match -> match.route().method().equals(asked))
                .findFirst()
                .orElseThrow(() -> notAllowed(methods(here), method));
    }

    private static Refusal notAllowed(String allowed, HttpString method) {
        return new Refusal(
                405,
                new Text(
                        "method-not-allowed",
                        Map.of("allowed", allowed),
                        "This address takes " + allowed + ", not " + method + "."),
                Map.of());
    }

    private static String methods(List<Match> matches) {
        return matches.stream().map(match -> match.route().method().toString()).collect(Collectors.joining(", "));
    }

    private static Optional<Map<String, String>> names(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                names.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
