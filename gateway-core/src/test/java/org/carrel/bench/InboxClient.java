package org.carrel.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** An inbox at the feed, as far as a clock needs one: it hears the text of each message that comes. */
final class InboxClient implements WebSocket.Listener, AutoCloseable {

    private static final String MARK = "\"type\":\"plain\",\"text\":\"";

    private final StringBuilder partial = new StringBuilder();
    private final CountDownLatch first = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Consumer<String> ear = _ -> {};

    /** Connects with a token that reads, and waits for the snapshot. */
    static InboxClient connect(String staff, String token) throws InterruptedException {
        InboxClient client = new InboxClient();
        client.http
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(staff.replaceFirst("^http", "ws") + "api/feed"), client)
                .join();
        client.first.await();
        return client;
    }

    /** Who hears the texts of messages from now on. */
    void listen(Consumer<String> listener) {
        ear = listener;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            hear(partial);
            partial.setLength(0);
            first.countDown();
        }
        socket.request(1);
        return CompletableFuture.completedStage(partial);
    }

    private void hear(StringBuilder frame) {
        for (int at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at)) {
            int from = at + MARK.length();
            at = frame.indexOf("\"", from);
            ear.accept(frame.substring(from, at));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
