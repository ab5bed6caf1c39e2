package org.carrel.delivery;

/** How far a part came, from the best to the worst; a message shows its worst part. */
public enum DeliveryState {
    /** A person has seen it. */
    READ,
    /** It reached the other side's device. */
    DELIVERED,
    /** The network has it. */
    SENT,
    /** It waits for its turn. */
    QUEUED,
    /** The adapter is at it. */
    SENDING,
    /** It waits until an earlier part of its message is settled. */
    HELD,
    /** It may have arrived; a person decides. */
    UNCERTAIN,
    /** It did not go, for a reason. */
    FAILED
}
