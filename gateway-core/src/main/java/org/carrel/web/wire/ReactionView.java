package org.carrel.web.wire;

import java.util.List;

/** {@code Reaction}. */
public record ReactionView(String text, List<String> by, List<String> operators) {}
