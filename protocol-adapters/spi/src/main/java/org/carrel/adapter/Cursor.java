package org.carrel.adapter;

/**
 * How far a {@link Scope} was read, in the adapter's own terms. The core stores it and gives it back, no more.
 *
 * @param value at most 4 KiB
 */
public record Cursor(String value) {}
