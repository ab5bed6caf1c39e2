package org.carrel.adapter;

import java.time.Duration;

/** Proves that an account is not only connected but hears: sends itself a test message that nobody else sees. */
public interface Canary extends Feature {

    /**
     * Sends a test message and waits until it comes back.
     *
     * @return how long that took
     * @throws AdapterException when it did not come back
     */
    Duration probe() throws AdapterException, InterruptedException;
}
