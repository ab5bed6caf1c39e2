package org.carrel.web.wire;

import java.time.Instant;

/** {@code LastLine}. */
public record LastLineView(String text, Instant at, boolean ours, String kind) {}
