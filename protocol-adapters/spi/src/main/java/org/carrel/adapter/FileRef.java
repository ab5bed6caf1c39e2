package org.carrel.adapter;

/**
 * Where the bytes of a file are.
 *
 * @param value {@code file:<id>} for one that we keep; an {@code https:} address, which the core's guarded fetcher gets;
 *     anything else is the adapter's own and fetched by its {@link FileSource}
 */
public record FileRef(String value) {}
