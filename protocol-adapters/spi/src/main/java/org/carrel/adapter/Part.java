package org.carrel.adapter;

/**
 * What goes out as one unit on the network. State and retry are per part; a message shows its worst one.
 *
 * @param content what it says, as staff see it
 * @param form the adapter's own form of it, stored in the outbox and given back to {@code send}; at most 64 KiB
 */
public record Part(Content content, String form) {}
