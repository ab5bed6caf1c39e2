package org.carrel.web.wire;

/** {@code Limits}. */
public record LimitsView(int length, long file) {}
