package org.carrel.web.wire;

/** {@code Session}. */
public record SessionView(OperatorView operator, LibraryView library, String epoch) {}
