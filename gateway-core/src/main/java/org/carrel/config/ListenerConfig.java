package org.carrel.config;

import java.net.URI;
import java.util.Optional;

/**
 * One of the two doors.
 *
 * @param key the key in the file, e.g. {@code server.staff}, for words about it
 * @param url what people type, with a base path that ends in a slash; empty: made of {@code listen}, which is loopback
 */
public record ListenerConfig(String key, Listen listen, Optional<URI> url, Optional<TlsFiles> tls) {

    /** The same door on another port. */
    ListenerConfig onPort(int port) {
        return new ListenerConfig(key, new Listen(listen.host(), port), url, tls);
    }

    /** What people type, once the port is known that was really bound. */
    public URI url(int boundPort) {
        String scheme = tls.isPresent() ? "https" : "http";
        return url.orElseGet(() -> URI.create(scheme + "://localhost:" + boundPort + "/"));
    }
}
