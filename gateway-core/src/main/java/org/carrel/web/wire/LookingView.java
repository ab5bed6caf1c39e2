package org.carrel.web.wire;

/** {@code Looking}. */
public record LookingView(String operator, String conversation) {}
