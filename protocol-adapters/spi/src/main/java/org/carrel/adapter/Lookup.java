package org.carrel.adapter;

import java.time.Instant;

public interface Lookup extends Feature {
    Found find(DialogRef dialog, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException;
}
