package org.carrel.adapter.xmpp;

import java.util.HashSet;
import java.util.Set;

/** The threads that are in the middle of something which a sign-out has to end, and wait for. Thread-safe. */
final class UnderWay {

    private static final long FAREWELL_MILLIS = 10_000;

    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    /** The calling thread begins; false when it must not. */
    synchronized boolean begin() {
        return !closed && threads.add(Thread.currentThread());
    }

    /** The calling thread has ended it; an interrupt that came for it is of no further meaning. */
    synchronized void end() {
        threads.remove(Thread.currentThread());
        if (closed) {
            Thread.interrupted();
        }
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** It may begin again. */
    synchronized void open() {
        closed = false;
    }

    /** Lets nobody begin, interrupts all others and waits until they have ended, for some seconds at most. */
    synchronized void close() {
        closed = true;
        threads.stream().filter(each -> !each.equals(Thread.currentThread())).forEach(Thread::interrupt);
        long end = System.nanoTime() + FAREWELL_MILLIS * 1_000_000;
        boolean interrupted = false;
        while (threads.stream().anyMatch(each -> !each.equals(Thread.currentThread()))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
