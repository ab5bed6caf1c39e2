package org.carrel.delivery;

import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Sent;

/** Hands one part to its adapter, at the account's pace: the route {@code outbound}. */
public interface Sender {

    /** Sends it, or says why not. */
    Sent send(OutboxPart part) throws AdapterException, InterruptedException;
}
