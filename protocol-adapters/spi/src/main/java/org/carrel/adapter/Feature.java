package org.carrel.adapter;

/**
 * Something that not every network can do. A connection offers it through {@link AccountConnection#feature}.
 * Methods are called from any thread; those that declare
 * {@code InterruptedException} may wait for the network, all others answer at once and are lost while disconnected.
 */
public interface Feature {}
