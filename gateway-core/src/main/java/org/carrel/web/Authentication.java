package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.operator.Refusals;
import org.carrel.operator.Sessions;
import org.carrel.operator.Tokens;

/** Finds out who calls, and whether they may. */
final class Authentication {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;

    Authentication(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Whether the request shows a token rather than a cookie, which no page of another site can do for a browser. */
    boolean showsToken(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
    }

    /** Who calls; empty where the route is open to all. */
    Optional<Caller> check(HttpServerExchange exchange, Access access) {
        return switch (access) {
            case Access.Open _ -> Optional.empty();
            case Access.Signed signed -> Optional.of(check(exchange, signed));
        };
    }

    private Caller check(HttpServerExchange exchange, Access.Signed access) {
        Caller caller = caller(exchange).orElseThrow(Refusals::signedOut);
        if (caller.token().isPresent() && !access.tokens()) {
            throw Refusals.browsersOnly();
        }
        if (!caller.scope().holds(access.scope())) {
            throw Refusals.scopeTooSmall(access.scope());
        }
        if (access.administrator() && !caller.operator().administrator()) {
            throw Refusals.administratorsOnly();
        }
        return caller;
    }

    private Optional<Caller> caller(HttpServerExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (authorization != null) {
            boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return bearer ? tokens.of(authorization.substring(BEARER.length()).strip()) : Optional.empty();
        }
        return Optional.ofNullable(exchange.getRequestCookie(SessionCookie.NAME))
                .map(Cookie::getValue)
                .flatMap(sessions::of);
    }

    /** Whether who called before may go on; for feeds, which outlive a request. */
    Optional<Caller> again(Caller caller) {
        return caller.session().isPresent()
                ? sessions.of(caller.session().get())
                : caller.token().flatMap(tokens::again);
    }
}
