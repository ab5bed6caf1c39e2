package org.carrel.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * An answer to a patron's page. The core adds what keeps pages safe, and takes out cookies.
 *
 * @param status of HTTP
 * @param headers {@code Content-Type} at least
 * @param body writes the bytes
 */
public record WebResponse(int status, Map<String, List<String>> headers, Body body) {

    /** The bytes of an answer. */
    public interface Body {

        /** Writes them all; called once, on a virtual thread. */
        void writeTo(OutputStream out) throws IOException;
    }
}
