package org.carrel.store;

/** Whether what is written becomes durable. */
public enum StoreHealth {
    /** Yes. */
    OK,
    /** No: the disk is full or broken; it is tried again until there is room. */
    FULL
}
