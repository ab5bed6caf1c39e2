package org.carrel.adapter;

import java.util.Optional;

/**
 * What became of a send.
 *
 * @param answer whether it arrived
 * @param serverRef the server's id of it, if it arrived and the server gives ids
 */
public record Found(Answer answer, Optional<String> serverRef) {

    /** Whether it arrived. */
    public enum Answer {
        /** The server has it. */
        ARRIVED,
        /** It is certain that the server never had it: it is sent again. */
        NEVER_ARRIVED,
        /** Nobody can say: a person decides. */
        UNKNOWN
    }
}
