package org.carrel.adapter;

import java.time.Instant;

/**
 * Where, by whom, when.
 *
 * @param dialog where
 * @param author by whom
 * @param refs how this event itself is named, so that others can point to it
 * @param sentAt the network's time: of the archive or of a delay stamp where there is one, else the arrival
 * @param source how we come to know of it
 */
public record Head(DialogRef dialog, Author author, Target refs, Instant sentAt, Source source) {

    /** How we come to know of something. */
    public enum Source {
        /** It happens now. */
        LIVE,
        /** It happened while we were away, after what is stored. Makes no sound. */
        CATCH_UP,
        /** It happened before what is stored. Makes no sound and opens no conversation. */
        HISTORY
    }
}
