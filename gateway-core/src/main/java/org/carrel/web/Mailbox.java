package org.carrel.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one feed socket: that there is something new in the feed, and signals, of which the newest about one
 * thing replaces the one before. A client that reads slowly never makes it grow beyond its bound.
 */
final class Mailbox {

    private static final int MOST_SIGNALS = 1_000;

    // a lock, not a monitor: those who wake it are the writer's thread and must only ever wait for a few instructions
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, byte[]> signals = new LinkedHashMap<>();
    private boolean woken;

    /** There is something new in the feed. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A frame that may be lost; {@code about} names the thing it is about. */
    void signal(String about, byte[] frame) {
        lock.lock();
        try {
            signals.remove(about);
            signals.put(about, frame);
            if (signals.size() > MOST_SIGNALS) {
                signals.remove(signals.keySet().iterator().next());
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is there, at most so long; says whether something was. */
    boolean await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!woken && signals.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            boolean something = woken || !signals.isEmpty();
            woken = false;
            return something;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the signals out. */
    List<byte[]> takeSignals() {
        lock.lock();
        try {
            List<byte[]> taken = new ArrayList<>(signals.values());
            signals.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
