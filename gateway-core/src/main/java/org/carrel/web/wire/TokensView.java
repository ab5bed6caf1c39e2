package org.carrel.web.wire;

import java.util.List;

/** {@code Tokens}. */
public record TokensView(List<TokenView> tokens) {}
