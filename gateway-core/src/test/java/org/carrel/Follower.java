package org.carrel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that follows the feed with a token and remembers its position, so that it goes on after the server was
 * killed. It holds the text of each message it heard of, in the order of hearing.
 */
final class Follower {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final Map<String, String> messages = new LinkedHashMap<>();
    private String epoch = "";
    private long upTo;
    private int snapshots;

    Follower(String token) {
        this.token = token;
    }

    /** Goes on where it was, and returns once it follows: what comes after that is heard, and not in a first snapshot. */
    void connect(GatewayProcess gateway) {
        String position = epoch.isEmpty() ? "" : "?epoch=" + epoch + "&after=" + upTo;
        URI address = URI.create(gateway.address().replaceFirst("^http", "ws") + "api/feed" + position);
        Ear ear = new Ear();
        http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, ear)
                .join();
        ear.follows.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The texts of a conversation's messages as they were heard. */
    synchronized Map<String, String> messages() {
        return Map.copyOf(messages);
    }

    /** How often it had to begin anew. */
    synchronized int snapshots() {
        return snapshots;
    }

    /** Whether the frame tells that the feed is followed from here. */
    private synchronized boolean hear(String text) {
        JsonNode frame = JSON.readTree(text);
        String type = frame.path("type").asString();
        switch (type) {
            case "snapshot" -> {
                snapshots++;
                epoch = frame.path("epoch").asString();
                upTo = frame.path("number").asLong();
            }
            case "events" -> frame.path("events").forEach(this::event);
            default -> {
                // signals and heartbeats bring no message
            }
        }
        upTo = Math.max(upTo, frame.path("up_to").asLong(0));
        return type.equals("snapshot") || type.equals("resumed");
    }

    private void event(JsonNode event) {
        if (event.path("kind").asString().equals("message")) {
            messages.put(event.path("entity").asString(), Desk.text(event.path("state")));
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final CompletableFuture<Void> follows = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                if (hear(partial.toString())) {
                    follows.complete(null);
                }
                partial.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            // the server was killed; whoever wants to goes on from the position
        }
    }
}
