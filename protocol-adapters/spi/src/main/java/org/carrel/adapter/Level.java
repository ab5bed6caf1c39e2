package org.carrel.adapter;

/** How well a network can do something, from worst to best. From {@link #PARTIAL} on it counts as possible. */
public enum Level {
    /** The network refuses it. */
    REJECTED,
    /** The network takes it and throws it away. */
    DROPPED,
    /** The network has no such thing. */
    UNSUPPORTED,
    /** It works with losses, which {@link Rendering#losses} names. */
    PARTIAL,
    /** It works. */
    FULL
}
