package org.carrel.adapter;

/** Forgets a patron outside the core's database: in the adapter's own folder and state. */
public interface Erasure extends Feature {

    /** Deletes whatever is kept of a dialog. Returns when it is gone; calling it again does nothing. */
    void forget(DialogRef dialog) throws InterruptedException;
}
