package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.carrel.adapter.irc.net.IrcLink;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Finds the server's answers to what we asked: by label (<a href="https://ircv3.net/specs/extensions/labeled-response">
 * IRCv3 labeled-response</a>); else by a PING behind the question, because a server answers in order. Thread-safe.
 */
final class Requests {

    private final Patience patience;
    private final AtomicLong numbers = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, CompletableFuture<Arrival>> labelled = new LinkedHashMap<>();
    private final Set<Fence> fences = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The server did not answer, or there is no connection any more: what was asked may have been done or not. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    private record Fence(
            Predicate<IrcLine> about,
            Predicate<IrcLine> end,
            List<IrcLine> heard,
            CompletableFuture<List<IrcLine>> whole) {}

    Requests(Patience patience) {
        this.patience = patience;
    }

    /** A label that none of our sends has: those are letters and digits. */
    String label() {
        return "r-" + numbers.incrementAndGet();
    }

    /** Asks with a label, which the first of the lines is given; the whole answer. */
    Arrival labelled(IrcLink link, String label, List<IrcLine> lines) throws NoAnswer, InterruptedException {
        CompletableFuture<Arrival> answer = new CompletableFuture<>();
        put(() -> labelled.put(label, answer));
        try {
            List<IrcLine> all = new ArrayList<>(lines);
            all.set(0, lines.getFirst().tagged(Tags.LABEL, label));
            send(link, all);
            return await(link, answer);
        } finally {
            put(() -> labelled.remove(label));
        }
    }

    /** Asks without a label: all that came up to the answer to a PING behind it and is about the matter. */
    List<IrcLine> fenced(IrcLink link, List<IrcLine> lines, Predicate<IrcLine> about)
            throws NoAnswer, InterruptedException {
        String token = label();
        List<IrcLine> all = new ArrayList<>(lines);
        all.add(IrcLine.of("PING", token));
        return until(link, all, about, line -> line.is("PONG") && line.last().equals(token));
    }

    /** The same up to a line that ends the answer, for what the server may answer bit by bit. */
    List<IrcLine> until(IrcLink link, List<IrcLine> lines, Predicate<IrcLine> about, Predicate<IrcLine> end)
            throws NoAnswer, InterruptedException {
        Fence fence = new Fence(about, end, new ArrayList<>(), new CompletableFuture<>());
        put(() -> fences.add(fence));
        try {
            send(link, lines);
            return await(link, fence.whole());
        } finally {
            put(() -> fences.remove(fence));
        }
    }

    /** A labelled answer came; false: nobody waits for it. */
    boolean answered(Arrival arrival) {
        String label = arrival.head().tag(Tags.LABEL).orElse("");
        lock.lock();
        try {
            CompletableFuture<Arrival> waiting = labelled.remove(label);
            return waiting != null && waiting.complete(arrival);
        } finally {
            lock.unlock();
        }
    }

    /** A line came: perhaps one that somebody waits for. */
    void heard(IrcLine line) {
        lock.lock();
        try {
            for (Fence fence : fences) {
                if (fence.about().test(line)) {
                    fence.heard().add(line);
                }
                if (fence.end().test(line)) {
                    fence.whole().complete(List.copyOf(fence.heard()));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any longer: there is no connection. */
    void linkLost() {
        lock.lock();
        try {
            NoAnswer lost = new NoAnswer("the connection broke");
            labelled.values().forEach(each -> each.completeExceptionally(lost));
            fences.forEach(each -> each.whole().completeExceptionally(lost));
        } finally {
            lock.unlock();
        }
    }

    private static void send(IrcLink link, List<IrcLine> lines) throws NoAnswer {
        try {
            for (IrcLine line : lines) {
                link.send(line);
            }
        } catch (IOException e) {
            throw new NoAnswer("the connection broke");
        }
    }

    /** A server that does not answer at all is taken for dead, unless it is we who do not listen. */
    private <T> T await(IrcLink link, CompletableFuture<T> answer) throws NoAnswer, InterruptedException {
        if (link.isClosed()) {
            throw new NoAnswer("the connection broke");
        }
        try {
            return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (!link.isHandling()) {
                link.close(new NoAnswer("the server did not answer within " + patience.answer()));
            }
            throw new NoAnswer("the server did not answer");
        } catch (ExecutionException e) {
            throw new NoAnswer("the connection broke");
        }
    }

    private void put(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
