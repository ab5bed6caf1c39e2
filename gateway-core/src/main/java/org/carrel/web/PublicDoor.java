package org.carrel.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.WebRequest;
import org.carrel.adapter.WebResponse;
import org.carrel.file.Shown;

/**
 * What the public listener answers: pages of adapters, each below {@code /a/<account>/}, and files that were sent as a
 * link, below {@code /f/}. It is an origin of its own, and no cookie and no credential gets through in either direction.
 */
final class PublicDoor implements HttpHandler {

    private static final Logger LOG = System.getLogger(PublicDoor.class.getName());
    private static final HttpString ROBOTS = new HttpString("X-Robots-Tag");
    private static final int LONGEST_BODY = 1 << 20;
    private static final Pattern PATH = Pattern.compile("/a/([0-9]{1,19})(/.*)");
    private static final Pattern LINK = Pattern.compile("/f/([A-Za-z0-9_-]{1,100})");
    private static final Set<HttpString> NOT_IN = Set.of(Headers.COOKIE, Headers.AUTHORIZATION);
    private static final Set<HttpString> NOT_OUT = Set.of(
            Headers.SET_COOKIE,
            Headers.SET_COOKIE2,
            Headers.WWW_AUTHENTICATE,
            Headers.TRANSFER_ENCODING,
            Headers.CONNECTION,
            Headers.CONTENT_LENGTH,
            Headers.SERVER);

    private final Door door;
    private final LongFunction<Optional<HttpEndpoint>> endpoints;
    private final FileCalls files;
    private final ClientAddress clients;
    private final Executor threads;

    /**
     * Serves what the accounts serve.
     *
     * @param endpoints the feature of an account that is there and turned on
     */
    PublicDoor(
            Door door,
            LongFunction<Optional<HttpEndpoint>> endpoints,
            FileCalls files,
            ClientAddress clients,
            Executor threads) {
        this.door = door;
        this.endpoints = endpoints;
        this.files = files;
        this.clients = clients;
        this.threads = threads;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        WholeBody.read(exchange, LONGEST_BODY, threads, () -> serve(exchange));
    }

    private void serve(HttpServerExchange exchange) {
        String below = below(exchange.getRequestPath());
        Matcher link = LINK.matcher(below);
        if (link.matches()) {
            file(exchange, link.group(1));
            return;
        }
        Matcher path = PATH.matcher(below);
        Optional<HttpEndpoint> endpoint =
                path.matches() ? WireId.parse(path.group(1)).flatMap(endpoints::apply) : Optional.empty();
        if (endpoint.isEmpty()) {
            plain(exchange, 404, "There is nothing here. The library may have closed this page.");
            return;
        }
        try {
            serve(exchange, endpoint.get(), path.group(2));
        } catch (Exception e) {
            LOG.log(Level.WARNING, "A page of account " + path.group(1) + " failed", e);
            plain(exchange, 500, "Something went wrong here. Try again in a moment.");
        }
    }

    private void file(HttpServerExchange exchange, String key) {
        Optional<Shown> file = files.linked(key);
        if (file.isEmpty()) {
            plain(exchange, 404, "This link is over, or it is not whole. Ask the library for the file again.");
            return;
        }
        harden(exchange.getResponseHeaders());
        exchange.getResponseHeaders().put(ROBOTS, "noindex");
        FileSending.start(exchange, file.get(), threads);
    }

    private String below(String path) {
        String basePath = door.site().basePath();
        return path.startsWith(basePath) ? path.substring(basePath.length() - 1) : path;
    }

    private void serve(HttpServerExchange exchange, HttpEndpoint endpoint, String path) throws Exception {
        if ("websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
            upgrade(exchange, endpoint, request(exchange, path, InputStream.nullInputStream()));
            return;
        }
        WholeBody body = WholeBody.of(exchange);
        if (body.end() != WholeBody.End.WHOLE) {
            plain(exchange, 413, "This is more than can be sent here. Send less.");
            return;
        }
        write(exchange, endpoint.handle(request(exchange, path, new ByteArrayInputStream(body.bytes()))));
    }

    private void upgrade(HttpServerExchange exchange, HttpEndpoint endpoint, WebRequest request) throws Exception {
        new WebSocketProtocolHandshakeHandler((WebSocketConnectionCallback) (_, channel) -> {
                    PublicSocket socket = new PublicSocket(channel, threads);
                    threads.execute(() -> open(endpoint, request, socket));
                })
                .handleRequest(exchange);
    }

    private static void open(HttpEndpoint endpoint, WebRequest request, PublicSocket socket) {
        try {
            TextListener listener = endpoint.open(request, socket);
            socket.listen(listener);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "A socket was not opened", e);
            socket.close(PublicSocket.FAILED, "Something went wrong here. Try again in a moment.");
        }
    }

    private WebRequest request(HttpServerExchange exchange, String path, InputStream body) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, List.copyOf(values)));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            if (!NOT_IN.contains(values.getHeaderName())) {
                headers.put(values.getHeaderName().toString(), List.copyOf(new ArrayList<>(values)));
            }
        }
        return new WebRequest(exchange.getRequestMethod().toString(), path, query, headers, clients.of(exchange), body);
    }

    private void write(HttpServerExchange exchange, WebResponse response) throws IOException {
        HeaderMap headers = exchange.getResponseHeaders();
        response.headers().forEach((name, values) -> {
            HttpString header = new HttpString(name);
            if (!NOT_OUT.contains(header)) {
                headers.putAll(header, values);
            }
        });
        harden(headers);
        exchange.setStatusCode(response.status());
        // written whole first, so that a patron who reads slowly costs a buffer and no thread
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        response.body().writeTo(body);
        exchange.getResponseSender().send(ByteBuffer.wrap(body.toByteArray()));
    }

    /** What an adapter does not say itself. */
    private void harden(HeaderMap headers) {
        headers.put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        HttpString referrerPolicy = new HttpString("Referrer-Policy");
        if (!headers.contains(referrerPolicy)) {
            headers.put(referrerPolicy, "no-referrer");
        }
        if (!headers.contains(Headers.CONTENT_SECURITY_POLICY)) {
            headers.put(
                    Headers.CONTENT_SECURITY_POLICY,
                    "default-src 'self'; connect-src 'self' " + door.site().socketOrigin()
                            + "; base-uri 'none'; frame-ancestors 'none'");
        }
    }

    private void plain(HttpServerExchange exchange, int status, String words) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        harden(exchange.getResponseHeaders());
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(words, StandardCharsets.UTF_8);
    }
}
