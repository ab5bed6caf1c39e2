package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jivesoftware.smack.packet.IQ;

/** Notices that a link is dead though nobody closed it: who was quiet for long is asked (XEP-0199). */
final class LinkWatch {

    private final Line line;
    private final Patience patience;
    private final ScheduledExecutorService scheduler;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean asking = new AtomicBoolean();
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
        Optional<XmppLink> quiet = line.open().filter(link -> link.silence().compareTo(patience.quiet()) > 0);
        if (quiet.isPresent() && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("xmpp-ping").start(() -> ask(quiet.get()));
        }
    }

    private void ask(XmppLink link) {
        int use = link.use();
        try {
            link.ask(IQ.Type.get, Node.of("urn:xmpp:ping", "ping"));
        } catch (Asking.NoAnswer e) {
            link.dead("the server does not answer", use);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.set(false);
        }
    }
}
