package org.carrel.adapter.irc.net;

import java.time.Duration;

/**
 * How long the adapter waits before it takes silence for trouble.
 *
 * @param connect for a TCP connection and TLS
 * @param signIn from the first line to the server's welcome; servers look up names meanwhile
 * @param answer for the server's answer to a request
 * @param quiet how long nothing may arrive before the server is asked whether it is there
 * @param presence how often to ask who is there, where the server does not tell by itself
 */
public record Patience(Duration connect, Duration signIn, Duration answer, Duration quiet, Duration presence) {

    /** As it suits servers on the internet. */
    public static Patience standard() {
        return new Patience(
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
    }
}
