package org.carrel.adapter;

import java.time.Instant;

/** Finds out what became of a send whose end was uncertain. */
public interface Lookup extends Feature {

    /**
     * Looks for a send. Asked once, when the session that sent is certainly dead and the account has caught up.
     *
     * @param id under which it was sent
     * @param command what was sent
     * @param from not before this time
     */
    Found find(DialogRef dialog, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException;
}
