package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jivesoftware.smack.packet.IQ;

/** Notices that a link is dead though nobody closed it: who was quiet for long is asked (XEP-0199). */
final class LinkWatch {

    private final Line line;
    private final Patience patience;
    private final ScheduledExecutorService scheduler;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Future<?>> rounds = Optional.empty();

    LinkWatch(Line line, Patience patience, ScheduledExecutorService scheduler) {
        this.line = line;
        this.patience = patience;
        this.scheduler = scheduler;
    }

    void start() {
        lock.lock();
        try {
            if (rounds.isEmpty()) {
                long every = patience.quiet().toMillis() / 2;
                rounds = Optional.of(scheduler.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS));
            }
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            rounds.ifPresent(future -> future.cancel(true));
            rounds = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Asking takes time, and the scheduler's thread is shared. */
    private void look() {
        line.open()
                .filter(link -> link.silence().compareTo(patience.quiet()) > 0)
                .ifPresent(link -> Thread.ofVirtual().name("xmpp-ping").start(() -> ask(link)));
    }

    private static void ask(XmppLink link) {
        try {
            link.ask(IQ.Type.get, Node.of("urn:xmpp:ping", "ping"));
        } catch (Asking.NoAnswer e) {
            link.dead("the server does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
