package org.carrel.adapter;

import java.time.Duration;

/**
 * Proves that an account is not only connected but hears: sends itself a test message that nobody else sees. It stands in
 * no archive, reaches no other client of the account and is never delivered. The core asks some four times a minute while
 * the account is connected; a probe that fails, or takes more than 40 seconds, ends the connection, and the next one is
 * tried.
 */
public interface Canary extends Feature {

    /**
     * Sends a test message and waits until it comes back.
     *
     * @return how long that took
     * @throws AdapterException when it did not come back; NOT_CONNECTED counts as no answer to the question
     */
    Duration probe() throws AdapterException, InterruptedException;
}
