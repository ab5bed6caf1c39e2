package org.carrel.adapter;

/**
 * One run of events that has a {@link Cursor} of its own: the account's archive, one room, one IRC target.
 *
 * @param name the adapter's own, unique within the account
 */
public record Scope(String name) {}
