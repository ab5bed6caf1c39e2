package org.carrel.adapter.xmpp;

import java.time.Instant;

/**
 * One sign-in at the server; a resumed stream goes on with the same one.
 *
 * @param began by our clock
 * @param archive whether the server keeps an archive for us
 * @param carbons whether it sends us copies of what our other clients say and get
 */
record Session(Instant began, boolean archive, boolean carbons) {

    /** Before the first sign-in. */
    static Session none() {
        return new Session(Instant.EPOCH, false, false);
    }
}
