package org.carrel.web;

import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;

/**
 * The cookie that holds a session. Its prefix makes browsers insist that it is Secure, has the path {@code /} and no
 * domain, so no neighbouring host can set it.
 */
final class SessionCookie {

    static final String NAME = "__Host-carrel";

    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** The header that sets it; it ends with the browser or with the session. */
    static Map<HttpString, String> set(String secret) {
        return Map.of(Headers.SET_COOKIE, NAME + "=" + secret + FLAGS);
    }

    /** The header that takes it back. */
    static Map<HttpString, String> clear() {
        return Map.of(Headers.SET_COOKIE, NAME + "=" + FLAGS + "; Max-Age=0");
    }
}
