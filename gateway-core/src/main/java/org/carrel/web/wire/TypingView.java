package org.carrel.web.wire;

import java.util.Optional;

/** {@code Typing}: an operator, or in a room a name, or neither: the patron. */
public record TypingView(String conversation, Optional<String> operator, Optional<String> name) {}
