package org.carrel.adapter.xmpp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What we say in rooms and wait to hear there ourselves: only then the room has it. Thread-safe. */
final class Echoes {

    private final Map<Key, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

    private record Key(String room, String id) {}

    /** What became of it. */
    sealed interface Outcome {
        /** The room sent it to everybody, perhaps with an id of its own. */
        record Heard(Optional<String> serverRef) implements Outcome {}

        /** It came back. */
        record Refused(Refusal refusal) implements Outcome {}

        /** It reached nobody, because we are not in that room, though we thought so. */
        record Outside() implements Outcome {}

        /** The link broke, or we were thrown out. */
        record Lost() implements Outcome {}
    }

    /** To be called before it is sent. */
    CompletableFuture<Outcome> expect(String room, String id) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        waiting.put(new Key(room, id), outcome);
        return outcome;
    }

    /** Its sender waits no longer. */
    void giveUp(String room, String id) {
        waiting.remove(new Key(room, id));
    }

    void heard(String room, String id, Optional<String> serverRef) {
        finish(new Key(room, id), new Outcome.Heard(serverRef));
    }

    /** True if its sender still waited, so that nobody else needs to be told. */
    boolean refused(String room, String id, Refusal refusal) {
        return finish(new Key(room, id), new Outcome.Refused(refusal));
    }

    /** The room does not know us; true if its sender still waited. */
    boolean outside(String room, String id) {
        return finish(new Key(room, id), new Outcome.Outside());
    }

    /** Nothing more will be heard from that room. */
    void lost(String room) {
        waiting.keySet().stream()
                .filter(key -> key.room().equals(room))
                .forEach(key -> finish(key, new Outcome.Lost()));
    }

    /** Nothing more will be heard. */
    void linkLost() {
        waiting.keySet().forEach(key -> finish(key, new Outcome.Lost()));
    }

    private boolean finish(Key key, Outcome outcome) {
        CompletableFuture<Outcome> waiter = waiting.remove(key);
        return waiter != null && waiter.complete(outcome);
    }
}
