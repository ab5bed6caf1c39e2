package org.carrel.routing.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the addresses of places: those that are allowed, with the options that are, and nothing else. */
final class PlaceReader {

    private static final String IM = "im:";
    private static final String HOOK = "webhook:";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> secrets;

    /** @param secrets the names of those that routes may use */
    PlaceReader(Set<String> secrets) {
        this.secrets = secrets;
    }

    /** Where messages may come from. */
    Optional<Place.Im> from(RouteNode where) {
        String uri = where.text();
        if (!uri.startsWith(IM)) {
            where.problem(
                    "route-from",
                    "{uri} is no place that messages may come from. Write im:ACCOUNT or im:ACCOUNT/ADDRESS.",
                    Map.of("uri", uri));
            return Optional.empty();
        }
        return im(where, uri);
    }

    /** Where they may go to. */
    Optional<Place> to(RouteNode where) {
        String uri = where.text();
        if (uri.startsWith(IM)) {
            return im(where, uri).map(Place.class::cast);
        }
        if (uri.startsWith(HOOK)) {
            return hook(where, uri).map(Place.class::cast);
        }
        where.problem(
                "route-to",
                "{uri} is no place that messages may go to. Write im:ACCOUNT/ADDRESS or webhook:https://HOST/PATH.",
                Map.of("uri", uri));
        return Optional.empty();
    }

    private Optional<Place.Im> im(RouteNode where, String uri) {
        int query = uri.indexOf('?');
        String path = uri.substring(IM.length(), query < 0 ? uri.length() : query);
        Map<String, String> options = options(where, query < 0 ? "" : uri.substring(query + 1), Set.of("room"));
        int slash = path.indexOf('/');
        String account = slash < 0 ? path : path.substring(0, slash);
        Optional<String> address = slash < 0 ? Optional.empty() : Optional.of(path.substring(slash + 1));
        if (account.isBlank() || address.filter(String::isBlank).isPresent()) {
            where.problem(
                    "route-im", "{uri} names no account or no address. Write im:ACCOUNT/ADDRESS.", Map.of("uri", uri));
            return Optional.empty();
        }
        String room = options.getOrDefault("room", "false");
        if (!room.equals("true") && !room.equals("false")) {
            where.problem("route-room", "{room} is neither true nor false.", Map.of("room", "room=" + room));
        }
        return Optional.of(new Place.Im(account, address, room.equals("true")));
    }

    private Optional<Place.Hook> hook(RouteNode where, String uri) {
        String whole = uri.substring(HOOK.length());
        int query = whole.indexOf('?');
        Map<String, String> options = options(where, query < 0 ? "" : whole.substring(query + 1), Set.of("bearer"));
        Optional<String> secret = Optional.ofNullable(options.get("bearer"));
        secret.filter(name -> !secrets.contains(name))
                .ifPresent(name -> where.problem(
                        "route-secret",
                        "{name} is no secret of routes. Name it in carrel.yaml under routes, secrets.",
                        Map.of("name", name)));
        Optional<URI> url = url(where, query < 0 ? whole : whole.substring(0, query));
        url.filter(to -> secret.isPresent() && to.getScheme().equals("http") && !LOOPBACK.contains(to.getHost()))
                .ifPresent(to -> where.problem(
                        "route-clear",
                        "The secret would go to {host} in the clear. Write https, or leave the secret out.",
                        Map.of("host", to.getHost())));
        return url.map(to -> new Place.Hook(to, secret));
    }

    private static Optional<URI> url(RouteNode where, String address) {
        try {
            URI url = new URI(address);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        where.problem(
                "route-url",
                "{url} is no address of a webhook. Write https://HOST/PATH, with no password in it.",
                Map.of("url", address));
        return Optional.empty();
    }

    private static Map<String, String> options(RouteNode where, String query, Set<String> allowed) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(one -> !one.isEmpty()).forEach(one -> {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            if (!allowed.contains(name)) {
                where.problem(
                        "route-option",
                        "The option {option} is not allowed here. Allowed: {allowed}.",
                        Map.of("option", name, "allowed", String.join(", ", allowed)));
            }
            options.put(name, equals < 0 ? "" : one.substring(equals + 1));
        });
        return options;
    }
}
