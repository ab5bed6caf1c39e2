package org.carrel.adapter.xmpp;

import java.io.Serial;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests of ours that wait for the server's answer. */
final class Asking {

    private static final String PREFIX = "carrel-ask-";

    private final Map<String, CompletableFuture<Node>> open = new ConcurrentHashMap<>();

    /** No answer: the link broke or the server kept silent. */
    static final class NoAnswer extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    /** Whether an answer with that id belongs here; asked before it is read. */
    static boolean isOurs(String id) {
        return id.startsWith(PREFIX);
    }

    /** An id for the next request; nobody can guess it, so nobody else can answer. */
    String newRequest() {
        String id = PREFIX + UUID.randomUUID();
        open.put(id, new CompletableFuture<>());
        return id;
    }

    /** An answer came; whoever asked takes it away, perhaps only now begins to wait. */
    void answered(Node iq) {
        CompletableFuture<Node> waiting = open.get(iq.attribute("id"));
        if (waiting != null) {
            waiting.complete(iq);
        }
    }

    /** The whole answer, of type {@code result} or {@code error}. */
    Node await(String id, Duration patience) throws NoAnswer, InterruptedException {
        CompletableFuture<Node> answer = open.get(id);
        if (answer == null) {
            throw new NoAnswer("the link broke");
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NoAnswer(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw new NoAnswer("the server did not answer within " + patience);
        } finally {
            open.remove(id);
        }
    }

    /** The link broke: nobody will answer. */
    void linkLost() {
        open.values().forEach(answer -> answer.completeExceptionally(new NoAnswer("the link broke")));
        open.clear();
    }
}
