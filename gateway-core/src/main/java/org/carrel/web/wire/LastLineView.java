package org.carrel.web.wire;

import java.time.Instant;
import java.util.Optional;

/** {@code LastLine}. */
public record LastLineView(String text, Instant at, boolean ours, Optional<String> operator, String kind) {}
