package org.carrel.web.wire;

/** {@code FileLimits}. */
public record FileLimitsView(long largest) {}
