package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Set;
import org.carrel.store.Refusal;

/**
 * Refuses changes that a page of another site asks for. A browser says in {@code Sec-Fetch-Site} and {@code Origin}
 * whose page it was; programs say neither and hold no cookie that a browser would add for them.
 */
final class CrossSite {

    private static final HttpString SEC_FETCH_SITE = new HttpString("Sec-Fetch-Site");
    private static final Set<HttpString> HARMLESS = Set.of(Methods.GET, Methods.HEAD);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private CrossSite() {}

    /** Checks a request that may change something. */
    static void check(HttpServerExchange exchange, Site site) {
        if (!HARMLESS.contains(exchange.getRequestMethod())) {
            checkAlways(exchange, site);
        }
    }

    /** Checks any request, as a WebSocket's handshake needs it, which is a GET. */
    static void checkAlways(HttpServerExchange exchange, Site site) {
        HeaderMap headers = exchange.getRequestHeaders();
        String fetchSite = headers.getFirst(SEC_FETCH_SITE);
        String origin = headers.getFirst(Headers.ORIGIN);
        if ((fetchSite != null && !OURS.contains(fetchSite))
                || (origin != null && !site.origins().contains(origin))) {
            throw Refusal.of(
                    403,
                    "cross-site",
                    "This came from a page that is not Carrel's. If it is, server.staff.url in carrel.yaml must be the"
                            + " address that people type.");
        }
    }
}
