package org.carrel.adapter.irc;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.irc.net.IrcLink;

/** Whether we are signed in, on which link, and what ended it. Thread-safe. */
final class Line {

    private final ReentrantLock lock = new ReentrantLock();
    private Optional<IrcLink> attempt = Optional.empty();
    private Optional<Live> open = Optional.empty();
    private Optional<Exception> broken = Optional.empty();
    private boolean settled;

    /** A new attempt with this link; what broke an earlier one no longer counts. */
    void begin(IrcLink link) {
        lock.lock();
        try {
            attempt = Optional.of(link);
            open = Optional.empty();
            broken = Optional.empty();
            settled = false;
        } finally {
            lock.unlock();
        }
    }

    /** Signed in; the attempt goes on. */
    void opened(Live live) {
        lock.lock();
        try {
            if (broken.isEmpty() && isCurrent(live.link())) {
                open = Optional.of(live);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The connection on which we are signed in now. */
    Optional<Live> open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** The link of the attempt that is under way, or of the connection. */
    Optional<IrcLink> link() {
        lock.lock();
        try {
            return attempt;
        } finally {
            lock.unlock();
        }
    }

    /** Whether we are signed in and the attempt is over. */
    boolean isSettled() {
        lock.lock();
        try {
            return settled && open.isPresent();
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

    /** A link broke. True if nobody but the caller can report it, because its attempt is over. */
    boolean broke(IrcLink link, Exception why) {
        lock.lock();
        try {
            if (!isCurrent(link)) {
                return false;
            }
            open = Optional.empty();
            broken = Optional.of(why);
            boolean report = settled;
            settled = false;
            return report;
        } finally {
            lock.unlock();
        }
    }

    /** Ended on purpose; gives the connection that was open. */
    Optional<Live> close() {
        lock.lock();
        try {
            Optional<Live> was = open;
            open = Optional.empty();
            attempt = Optional.empty();
            settled = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    private boolean isCurrent(IrcLink link) {
        return attempt.filter(link::equals).isPresent();
    }
}
