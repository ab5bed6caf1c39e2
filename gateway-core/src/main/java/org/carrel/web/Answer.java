package org.carrel.web;

import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.carrel.file.Shown;

/** What a route answers. */
sealed interface Answer {

    /** A record of {@code web.wire}, written as JSON. */
    record Json(int status, Object body, Map<HttpString, String> headers) implements Answer {}

    /** Done, with nothing to say. */
    record Empty(Map<HttpString, String> headers) implements Answer {}

    /**
     * Text of another kind.
     *
     * @param policy a Content-Security-Policy of its own
     */
    record Plain(String type, String text, Optional<String> policy) implements Answer {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file. */
    record Bytes(Shown file) implements Answer {}

    /** The exchange became a WebSocket. */
    record Upgraded() implements Answer {}

    static Answer ok(Object body) {
        return new Json(200, body, Map.of());
    }

    static Answer created(Object body) {
        return new Json(201, body, Map.of());
    }

    static Answer empty() {
        return new Empty(Map.of());
    }
}
