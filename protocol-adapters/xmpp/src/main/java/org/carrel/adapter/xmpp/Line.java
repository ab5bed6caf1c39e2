package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Whether we are signed in, on which link, and what ended it. */
final class Line {

    private final ReentrantLock lock = new ReentrantLock();
    private Optional<XmppLink> open = Optional.empty();
    private Optional<Exception> broken = Optional.empty();
    private boolean settled;

    /** The link on which we are signed in now. */
    Optional<XmppLink> open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Signed in; the attempt goes on. */
    void opened(XmppLink link) {
        lock.lock();
        try {
            if (broken.isEmpty()) {
                open = Optional.of(link);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A new attempt has a connection; what broke an earlier one no longer counts. */
    void fresh() {
        lock.lock();
        try {
            broken = Optional.empty();
            settled = false;
        } finally {
            lock.unlock();
        }
    }

    /** The attempt has come to its end; gives what broke the link meanwhile. */
    Optional<Exception> settle() {
        lock.lock();
        try {
            settled = broken.isEmpty();
            return broken;
        } finally {
            lock.unlock();
        }
    }

    /** The link broke. True if nobody but the caller can report it, because the attempt is over. */
    boolean broke(Exception why) {
        lock.lock();
        try {
            open = Optional.empty();
            broken = Optional.of(why);
            boolean report = settled;
            settled = false;
            return report;
        } finally {
            lock.unlock();
        }
    }

    /** Signed out on purpose; gives the link that was open. */
    Optional<XmppLink> close() {
        lock.lock();
        try {
            Optional<XmppLink> was = open;
            open = Optional.empty();
            settled = false;
            return was;
        } finally {
            lock.unlock();
        }
    }
}
