package org.carrel.adapter.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a {@link FaultProxy} was told to do with what passes. Thread-safe: one lock guards everything. */
final class Weather {

    private enum Mode {
        PASS,
        SWALLOW,
        HOLD
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode toServer = Mode.PASS;
    private Mode toClient = Mode.PASS;
    private Duration delay = Duration.ZERO;
    private Optional<String> lostWord = Optional.empty();
    private boolean hangUp;
    private long cutAfter = Long.MAX_VALUE;
    private long seenToClient;
    private int links;

    int links() {
        lock.lock();
        try {
            return links;
        } finally {
            lock.unlock();
        }
    }

    void cutAfterBytesToClient(long bytes) {
        change(() -> {
            seenToClient = 0;
            cutAfter = bytes;
        });
    }

    void swallow(FaultProxy.Way way) {
        set(way, Mode.SWALLOW);
    }

    void hold(FaultProxy.Way way) {
        set(way, Mode.HOLD);
    }

    void loseLines(String word) {
        change(() -> lostWord = Optional.of(word));
    }

    Optional<String> lostWord() {
        lock.lock();
        try {
            return lostWord;
        } finally {
            lock.unlock();
        }
    }

    void delay(Duration value) {
        change(() -> delay = value);
    }

    void hangUp(boolean value) {
        change(() -> hangUp = value);
    }

    void pass() {
        change(() -> {
            toServer = Mode.PASS;
            toClient = Mode.PASS;
            delay = Duration.ZERO;
            lostWord = Optional.empty();
            hangUp = false;
            cutAfter = Long.MAX_VALUE;
        });
    }

    /** One link more; answers whether it is closed at once. */
    boolean countAndAskHangUp() {
        lock.lock();
        try {
            links++;
            return hangUp;
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as told; gives how many of the bytes go on. */
    int awaitTurn(FaultProxy.Way way, int bytes) throws InterruptedException {
        lock.lock();
        try {
            long late = delay.toNanos();
            while (late > 0 && !delay.isZero()) {
                late = changed.awaitNanos(late);
            }
            while (mode(way) == Mode.HOLD) {
                changed.await();
            }
            if (mode(way) == Mode.SWALLOW) {
                return 0;
            }
            if (way == FaultProxy.Way.TO_SERVER) {
                return bytes;
            }
            long room = Math.max(0, cutAfter - seenToClient);
            seenToClient += bytes;
            return (int) Math.min(bytes, room);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the byte at which to cut has passed; it is told once. */
    boolean reachedCut(FaultProxy.Way way) {
        lock.lock();
        try {
            boolean reached = way == FaultProxy.Way.TO_CLIENT && seenToClient >= cutAfter;
            if (reached) {
                cutAfter = Long.MAX_VALUE;
            }
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private Mode mode(FaultProxy.Way way) {
        return way == FaultProxy.Way.TO_SERVER ? toServer : toClient;
    }

    private void set(FaultProxy.Way way, Mode mode) {
        change(() -> {
            if (way == FaultProxy.Way.TO_SERVER) {
                toServer = mode;
            } else {
                toClient = mode;
            }
        });
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
