package org.carrel.account;

import org.carrel.adapter.Batch;
import org.carrel.adapter.Signal;

/** Where what an adapter brings goes: the routes. */
public interface InboundDoor {

    /** Makes a batch durable; returns when it is. Waits while the store is full, and never throws for trouble of it. */
    void deliver(long account, Batch batch) throws InterruptedException;

    /** Shows what may be lost. Never waits. */
    void signal(long account, Signal signal);
}
