package org.carrel.adapter;

import java.util.Optional;

/** Fetches what was said before the oldest message that we have. */
public interface History extends Feature {

    /**
     * Delivers what came before, oldest first, as {@link Head.Source#HISTORY} and without a cursor; returns when that is
     * stored.
     *
     * @param serverRef the server's id of the oldest message that we have; empty: from the newest
     * @param limit about how many, at most 256
     * @return false when there is no more
     */
    boolean before(DialogRef dialog, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException;
}
