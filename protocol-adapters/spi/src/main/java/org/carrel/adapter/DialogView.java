package org.carrel.adapter;

import java.util.Optional;

/**
 * How a dialog stands, as the patron may see it.
 *
 * @param dialog which
 * @param phase where in its life
 * @param ahead how many wait before this one
 * @param staff who answers, by the name that the desk's rule allows
 * @param staffTyping whether staff are writing
 * @param version grows with each change
 */
public record DialogView(
        DialogRef dialog, Phase phase, int ahead, Optional<String> staff, boolean staffTyping, long version) {

    /** Where in its life. */
    public enum Phase {
        /** Nothing was said yet. */
        NONE,
        /** Nobody has taken it yet. */
        WAITING,
        /** Somebody answers. */
        OPEN,
        /** It has ended. */
        CLOSED,
        /** It was erased. */
        ERASED
    }
}
