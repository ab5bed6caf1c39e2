package org.carrel.adapter.xmpp;

import java.time.Duration;

/**
 * How long the adapter waits before it takes silence for a dead link.
 *
 * @param connect for a TCP connection
 * @param answer for the server's answer to a request
 * @param acknowledgement for the server to say that it has a message
 * @param quiet how long nothing may arrive before the server is asked whether it is there
 */
record Patience(Duration connect, Duration answer, Duration acknowledgement, Duration quiet) {

    static Patience standard() {
        return new Patience(
                Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(60));
    }
}
