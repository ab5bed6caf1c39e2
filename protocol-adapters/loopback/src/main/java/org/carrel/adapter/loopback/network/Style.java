package org.carrel.adapter.loopback.network;

/**
 * A formatted stretch of a text, in this network's own terms.
 *
 * @param kind {@code bold}, {@code italic}, {@code code}, {@code link}, {@code quote} or {@code mention}
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param value what a link or mention points to, else empty
 */
public record Style(String kind, int from, int to, String value) {}
