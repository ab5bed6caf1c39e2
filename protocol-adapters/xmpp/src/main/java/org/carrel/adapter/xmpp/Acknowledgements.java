package org.carrel.adapter.xmpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** What became of the messages we sent, by their id: who waits for it, and what came too late for those who waited. */
final class Acknowledgements {

    private static final int REMEMBERED = 4096;

    /** How the sending of one message ended. */
    sealed interface Outcome {
        /** The server has it. */
        record Acknowledged() implements Outcome {}

        /** It came back. */
        record Refused(Refusal refusal) implements Outcome {}

        /** The link broke before the server said anything. */
        record LinkLost() implements Outcome {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, CompletableFuture<Outcome>> waiting = new LinkedHashMap<>();
    private final Map<String, Boolean> uncertain = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** To be called before the message is sent. */
    CompletableFuture<Outcome> expect(String id) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        lock.lock();
        try {
            waiting.put(id, outcome);
            uncertain.remove(id);
        } finally {
            lock.unlock();
        }
        return outcome;
    }

    /** The server has it; also after a resumption, for a message whose sender gave up waiting. */
    void acknowledged(String id) {
        finish(id, new Outcome.Acknowledged());
    }

    /** It came back; true if its sender still waited, so that nobody else needs to be told. */
    boolean refused(String id, Refusal refusal) {
        return finish(id, new Outcome.Refused(refusal));
    }

    /** All who wait are told that nothing is certain. */
    void linkLost() {
        lock.lock();
        try {
            waiting.forEach((id, outcome) -> {
                uncertain.put(id, false);
                outcome.complete(new Outcome.LinkLost());
            });
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The sender waits no longer. */
    void giveUp(String id) {
        lock.lock();
        try {
            if (waiting.remove(id) != null) {
                uncertain.put(id, false);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the server said, after the sender had given up, that it has the message after all. */
    boolean cameLate(String id) {
        lock.lock();
        try {
            return uncertain.getOrDefault(id, false);
        } finally {
            lock.unlock();
        }
    }

    private boolean finish(String id, Outcome outcome) {
        lock.lock();
        try {
            CompletableFuture<Outcome> waiter = waiting.remove(id);
            if (waiter != null) {
                return waiter.complete(outcome);
            }
            if (outcome instanceof Outcome.Acknowledged) {
                uncertain.computeIfPresent(id, (key, before) -> true);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }
}
