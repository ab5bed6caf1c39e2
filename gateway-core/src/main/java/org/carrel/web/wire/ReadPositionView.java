package org.carrel.web.wire;

import java.util.Optional;

/** {@code ReadPosition}. */
public record ReadPositionView(String conversation, String operator, Optional<String> readUpTo, int unread) {}
