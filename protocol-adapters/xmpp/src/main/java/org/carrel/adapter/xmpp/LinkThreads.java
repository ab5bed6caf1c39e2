package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Optional;

/** The two threads of Smack's that a connection has; a thread of an earlier connection is replaced by the next one. */
final class LinkThreads {

    private static final Duration MOST = Duration.ofSeconds(5);

    private volatile Optional<Thread> reading = Optional.empty();
    private volatile Optional<Thread> writing = Optional.empty();

    /** The calling thread is the one that reads. */
    void reads() {
        if (!isThis(reading)) {
            reading = Optional.of(Thread.currentThread());
        }
    }

    /** The calling thread is the one that writes. */
    void writes() {
        if (!isThis(writing)) {
            writing = Optional.of(Thread.currentThread());
        }
    }

    private static boolean isThis(Optional<Thread> thread) {
        return thread.filter(Thread.currentThread()::equals).isPresent();
    }

    /** Waits until both have ended, a few seconds at most; to be called when the connection is down. */
    void awaitEnd() throws InterruptedException {
        if (reading.isPresent()) {
            reading.get().join(MOST);
        }
        if (writing.isPresent()) {
            writing.get().join(MOST);
        }
    }
}
