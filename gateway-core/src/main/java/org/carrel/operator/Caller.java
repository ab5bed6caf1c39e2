package org.carrel.operator;

import java.util.Optional;

/**
 * Who asks, as a session or a token proved it.
 *
 * @param token the program's, when one acts in the operator's name
 * @param session the browser's, when the person acts themselves
 */
public record Caller(Operator operator, Optional<Token> token, Optional<Digest> session) {

    /** By a browser. */
    static Caller bySession(Operator operator, Digest session) {
        return new Caller(operator, Optional.empty(), Optional.of(session));
    }

    /** By a program. */
    static Caller byToken(Operator operator, Token token) {
        return new Caller(operator, Optional.of(token), Optional.empty());
    }

    /** What a caller may at most; a person themselves may all that their role allows. */
    public Scope scope() {
        return token.map(Token::scope).orElse(Scope.ADMIN);
    }

    /** The token's id, for the audit. */
    public Optional<Long> tokenId() {
        return token.map(Token::id);
    }
}
