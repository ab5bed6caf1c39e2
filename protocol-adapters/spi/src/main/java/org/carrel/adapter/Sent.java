package org.carrel.adapter;

import java.time.Instant;
import java.util.Optional;

/**
 * What is certain about something that was sent.
 *
 * @param level how certain
 * @param serverRef the id that the server gave it, if it told us one
 * @param at when, by the server's time if it says so
 */
public record Sent(Level level, Optional<String> serverRef, Instant at) {

    /** How certain. */
    public enum Level {
        /** It left us, and nobody vouched for it. */
        WRITTEN,
        /** The server has it. If it comes back all the same, that is an {@link Event.Bounced}. */
        ACCEPTED
    }
}
