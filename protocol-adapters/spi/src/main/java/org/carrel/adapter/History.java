package org.carrel.adapter;

import java.util.Optional;

public interface History extends Feature {
    boolean before(DialogRef dialog, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException;
}
