package org.carrel.adapter.xmpp;

import java.time.Instant;

/**
 * One sign-in at the server; a resumed stream goes on with the same one.
 *
 * @param began by our clock
 * @param archive whether the server keeps an archive for us
 * @param continues whether the archive is read on from an earlier time, so that all that is new in it will come
 * @param carbons whether it sends us copies of what our other clients say and get
 */
record Session(Instant began, boolean archive, boolean continues, boolean carbons) {

    /** The same, as if it had begun then. */
    Session at(Instant time) {
        return new Session(time, archive, continues, carbons);
    }

    /** Before the first sign-in. */
    static Session none() {
        return new Session(Instant.EPOCH, false, false, false);
    }
}
