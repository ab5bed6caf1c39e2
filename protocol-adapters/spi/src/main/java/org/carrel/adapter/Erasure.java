package org.carrel.adapter;

public interface Erasure extends Feature {
    void forget(DialogRef dialog) throws InterruptedException;
}
