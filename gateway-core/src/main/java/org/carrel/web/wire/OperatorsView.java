package org.carrel.web.wire;

import java.util.List;

/** {@code Operators}. */
public record OperatorsView(List<OperatorView> operators) {}
