package org.carrel.web.wire;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.carrel.operator.Token;

/** {@code Token}. */
public record TokenView(
        String id,
        String name,
        String scope,
        String operator,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        long version) {

    /** Of a token. */
    public static TokenView of(Token token) {
        return new TokenView(
                Long.toString(token.id()),
                token.name(),
                token.scope().name().toLowerCase(Locale.ROOT),
                Long.toString(token.operator()),
                token.createdAt(),
                token.usedAt(),
                token.version());
    }
}
