package org.carrel.adapter.loopback.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What goes wrong with sends, arranged beforehand. Thread-safe. */
public final class Faults {

    enum Fate {
        REFUSE,
        CUT_BEFORE,
        CUT_AFTER
    }

    private final Deque<Fate> next = new ArrayDeque<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();

    /** The server says no to the next send. */
    public void refuseNext() {
        add(Fate.REFUSE);
    }

    /** The line breaks during the next send, and the message got lost: uncertain for the sender, never arrived in truth. */
    public void loseNext() {
        add(Fate.CUT_BEFORE);
    }

    /** The line breaks during the next send, after the message got through: uncertain for the sender, arrived in truth. */
    public void loseNextAnswer() {
        add(Fate.CUT_AFTER);
    }

    /** Sends to this person take until {@link #release}. */
    public void hold(String person) {
        held.add(person);
    }

    /** Lets held sends to this person go on. */
    public void release(String person) {
        lock.lock();
        try {
            held.remove(person);
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(Fate fate) {
        lock.lock();
        try {
            next.add(fate);
        } finally {
            lock.unlock();
        }
    }

    /** Waits while sends to this person are held, then says what becomes of this one; empty: it goes well. */
    java.util.Optional<Fate> fateOf(String person) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (held.contains(person)) {
                released.await();
            }
            return java.util.Optional.ofNullable(next.poll());
        } finally {
            lock.unlock();
        }
    }
}
