package org.carrel.web;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.carrel.config.ListenerConfig;

/**
 * What a door is from outside; links, origins and cookies derive from it.
 *
 * @param url what people type, ending in a slash
 * @param origins whose pages are ours
 */
record Site(URI url, Set<String> origins) {

    /** The site of a door that is bound to a port. */
    static Site of(ListenerConfig door, int port) {
        Set<String> origins = new LinkedHashSet<>();
        URI url = door.url(port);
        origins.add(origin(url));
        if (door.listen().loopback()) {
            // the person at this very machine may type any of its own names
            String scheme = door.tls().isPresent() ? "https" : "http";
            for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
                origins.add(origin(URI.create(scheme + "://" + host + ":" + port)));
            }
        }
        return new Site(url, Set.copyOf(origins));
    }

    /** {@code /} or the base path with a slash at both ends. */
    String basePath() {
        return url.getRawPath();
    }

    /** Whether browsers reach it by TLS. */
    boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** Where its sockets are, for the Content-Security-Policy. */
    String socketOrigin() {
        return origin(url).replaceFirst("^http", "ws");
    }

    private static String origin(URI url) {
        boolean standard = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getScheme() + "://" + host + (standard ? "" : ":" + url.getPort());
    }
}
