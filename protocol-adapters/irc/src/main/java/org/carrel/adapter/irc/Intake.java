package org.carrel.adapter.irc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The thread that stores what arrives: it takes what has come together and delivers it at once. */
final class Intake {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final HandOff handOff;
    private final Deliveries deliveries;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean running;

    Intake(HandOff handOff, Deliveries deliveries, String name) {
        this.handOff = handOff;
        this.deliveries = deliveries;
        this.name = name;
    }

    /** Begins to deliver, unless it does already. */
    void start() {
        lock.lock();
        try {
            if (thread.isEmpty()) {
                running = true;
                thread = Optional.of(Thread.ofVirtual().name(name).start(this::run));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends delivering; when this returns nothing is delivered any more. What was not, is kept for the next start. */
    void stop() {
        lock.lock();
        try {
            running = false;
            thread.ifPresent(Intake::end);
            thread = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private static void end(Thread thread) {
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                deliver(handOff.take(Deliveries.MOST));
            } catch (InterruptedException e) {
                // This thread is to end, and running says so.
            }
        }
    }

    private void deliver(List<HandOff.Item> items) throws InterruptedException {
        try {
            deliveries.deliver(items);
        } catch (InterruptedException e) {
            handOff.giveBack(items);
            throw e;
        }
    }
}
