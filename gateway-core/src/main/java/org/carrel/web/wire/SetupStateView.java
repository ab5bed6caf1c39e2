package org.carrel.web.wire;

/** {@code SetupState}. */
public record SetupStateView(boolean needed) {}
