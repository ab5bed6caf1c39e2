package org.carrel.adapter.loopback;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head.Source;
import org.carrel.adapter.Scope;
import org.carrel.adapter.loopback.network.Entry;
import org.carrel.adapter.loopback.network.Link;

/**
 * Carries what happens from the server to the core, on one virtual thread, in order: first what came in the meantime,
 * then what comes. Because one thread reads one log, what was delivered is always a prefix without a gap, and each
 * batch may carry its cursor. While {@code deliver} waits the log simply grows, and the link is not touched.
 */
final class LogReader {

    static final Scope SCOPE = new Scope("log");

    private static final int MOST = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Link link;
    private final AdapterContext context;
    private final Voice voice;
    private final Inbound inbound;
    private final Position position;
    private final CompletableFuture<AccountStatus> caughtUp = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().name("loopback-reader").unstarted(this::run);

    LogReader(Link link, AdapterContext context, Voice voice, Inbound inbound, Position position) {
        this.link = link;
        this.context = context;
        this.voice = voice;
        this.inbound = inbound;
        this.position = position;
    }

    void start() {
        thread.start();
    }

    /** Waits until what came in the meantime is delivered, or the attempt has ended otherwise. */
    AccountStatus caughtUp() throws InterruptedException {
        try {
            return caughtUp.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading the log failed", e.getCause());
        }
    }

    /** Interrupts a {@code deliver} that waits; afterwards nothing is delivered any more. */
    void stop() {
        thread.interrupt();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            begin();
            catchUp();
            caughtUp.complete(Statuses.CONNECTED);
            while (link.await(position.reached())) {
                step(Source.LIVE);
            }
            voice.status(Statuses.lost(link.end().orElse("")));
        } catch (InterruptedException e) {
            caughtUp.complete(Statuses.DISCONNECTED);
        } catch (RuntimeException e) {
            context.logger().log(System.Logger.Level.ERROR, "Reading the log failed", e);
            voice.status(Statuses.lost("reading failed"));
            caughtUp.complete(Statuses.lost("reading failed"));
        }
    }

    /** The very first position is kept at once, so that a crash before the first message leaves no hole. */
    private void begin() throws InterruptedException {
        if (position.begin(link, context.cursor(SCOPE))) {
            deliver(List.of(), position.reached());
        }
    }

    private void catchUp() throws InterruptedException {
        List<Entry> left = position.takeLeft();
        if (!left.isEmpty()) {
            deliver(inbound.events(left, Source.CATCH_UP), position.reached());
        }
        while (position.reached() < link.first()) {
            step(Source.CATCH_UP);
        }
    }

    private void step(Source source) throws InterruptedException {
        List<Entry> entries = link.after(position.reached(), MOST);
        if (entries.isEmpty()) {
            position.reach(link.first());
            return;
        }
        long last = entries.getLast().number();
        deliver(inbound.events(entries, source), last);
        position.reach(last);
    }

    private void deliver(List<Event> events, long reached) throws InterruptedException {
        Map<Scope, Cursor> cursors = position.kept() ? Map.of(SCOPE, position.cursor(reached)) : Map.of();
        if (!events.isEmpty() || !cursors.isEmpty()) {
            context.deliver(new Batch(events, cursors));
        }
    }
}
