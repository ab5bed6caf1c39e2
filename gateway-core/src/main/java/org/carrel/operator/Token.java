package org.carrel.operator;

import java.time.Instant;
import java.util.Optional;

/**
 * Access for a program; its secret is not kept.
 *
 * @param operator who made it and in whose name it acts
 * @param usedAt when it was used last, to the minute
 */
public record Token(
        long id, long operator, String name, Scope scope, Instant createdAt, Optional<Instant> usedAt, long version) {}
