package org.carrel.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client's WebSocket: what came, and how it was closed. */
public final class TestSocket implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    final CompletableFuture<String> closed = new CompletableFuture<>();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private TestSocket(WebSocket.Builder builder, URI address) {
        socket = builder.buildAsync(address, this).join();
    }

    /** Opens one. */
    public static TestSocket open(HttpClient http, URI address, String... headers) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return new TestSocket(builder, URI.create(address.toString().replaceFirst("^http", "ws")));
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** The next text; fails when none comes. */
    public String next() throws InterruptedException {
        String text = texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("nothing came");
        }
        return text;
    }

    /** Code and words of the other side's end. */
    String end() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket on, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            texts.add(partial.toString());
            partial.setLength(0);
        }
        on.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket on, int code, String words) {
        closed.complete(code + " " + words);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket on, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
