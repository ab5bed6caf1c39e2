package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.carrel.operator.Caller;
import org.carrel.store.Refusal;

/** Serves everything below {@code /api}: finds the route, checks who calls, runs the handler, writes the answer. */
final class Api {

    private static final Logger LOG = System.getLogger(Api.class.getName());
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    /** What HTTP says in a header besides, by the parameter of the words. */
    private static final Map<String, HttpString> HEADERS =
            Map.of("seconds", Headers.RETRY_AFTER, "allowed", Headers.ALLOW);

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Router router;
    private final Authentication authentication;
    private final ClientAddress clients;
    private final JsonFormat json;
    private final Executor threads;

    Api(Router router, Authentication authentication, ClientAddress clients, JsonFormat json, Executor threads) {
        this.router = router;
        this.authentication = authentication;
        this.clients = clients;
        this.json = json;
        this.threads = threads;
    }

    /** Answers a request whose path below {@code /api} is given. */
    void serve(HttpServerExchange exchange, String path, Site site) {
        try {
            write(exchange, answer(exchange, path, site));
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(exchange, Refusal.of(503, "busy", "Carrel is stopping. Try again in a moment."));
        } catch (RuntimeException e) {
            String incident =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.log(Level.ERROR, exchange.getRequestMethod() + " " + path + " failed (" + incident + ")", e);
            refuse(exchange, Problems.internal(incident));
        }
    }

    private Answer answer(HttpServerExchange exchange, String path, Site site) throws InterruptedException {
        Router.Match match = router.match(exchange.getRequestMethod(), path);
        if (!authentication.showsToken(exchange)) {
            CrossSite.check(exchange, site);
        }
        Optional<Caller> caller = authentication.check(exchange, match.route().access());
        Request request = new Request(exchange, match.names(), caller, clients.of(exchange), site, json);
        return match.route().handler().handle(request);
    }

    private void write(HttpServerExchange exchange, Answer answer) {
        switch (answer) {
            case Answer.Json body -> send(exchange, body.status(), JSON, json.write(body.body()), body.headers());
            case Answer.Empty empty -> {
                headers(exchange, empty.headers());
                exchange.setStatusCode(204).endExchange();
            }
            case Answer.Plain plain -> {
                plain.policy()
                        .ifPresent(
                                policy -> exchange.getResponseHeaders().put(Headers.CONTENT_SECURITY_POLICY, policy));
                send(exchange, 200, plain.type(), plain.bytes(), Map.of());
            }
            case Answer.Bytes bytes -> FileSending.start(exchange, bytes.file(), threads);
            case Answer.Upgraded _ -> {
                // the socket has taken over
            }
        }
    }

    private void refuse(HttpServerExchange exchange, Refusal refusal) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        Map<HttpString, String> headers = new HashMap<>();
        HEADERS.forEach((parameter, header) -> Optional.ofNullable(
                        refusal.text().parameters().get(parameter))
                .ifPresent(value -> headers.put(header, value)));
        send(exchange, refusal.status(), PROBLEM, json.write(Problems.of(refusal)), headers);
    }

    private static void send(
            HttpServerExchange exchange, int status, String type, byte[] body, Map<HttpString, String> headers) {
        headers(exchange, headers);
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.setResponseContentLength(body.length);
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(body));
        }
    }

    private static void headers(HttpServerExchange exchange, Map<HttpString, String> headers) {
        headers.forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        if (!exchange.getResponseHeaders().contains(Headers.CONTENT_SECURITY_POLICY)) {
            exchange.getResponseHeaders().put(Headers.CONTENT_SECURITY_POLICY, POLICY);
        }
    }
}
