package org.carrel.adapter.irc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.Event;

/**
 * Where the thread that reads the network leaves events for the one that stores them. When it is full the reader waits, so
 * that the network waits, too. It outlives connections: what was read once is kept until it is stored.
 */
final class HandOff {

    static final int ROOM = 2048;

    private final Deque<Item> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private boolean waits = true;

    /**
     * Something to deliver.
     *
     * @param position to which it moves its run; nothing while that has a gap
     */
    record Item(Event event, Optional<Position> position) {}

    /** Leaves an item; waits while it is full, unless the waiting was called off. */
    void put(Item item) {
        lock.lock();
        try {
            while (waits && items.size() >= ROOM) {
                emptied.awaitUninterruptibly();
            }
            items.addLast(item);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Up to {@code most} items, at least one; waits for it. */
    List<Item> take(int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                filled.await();
            }
            List<Item> taken = new ArrayList<>(Math.min(most, items.size()));
            while (taken.size() < most && !items.isEmpty()) {
                taken.add(items.removeFirst());
            }
            emptied.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what could not be delivered, before all others. */
    void giveBack(List<Item> back) {
        lock.lock();
        try {
            back.reversed().forEach(items::addFirst);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** False: a reader that waits for room waits no longer, as its connection ends. True: it waits again. */
    void waiting(boolean value) {
        lock.lock();
        try {
            waits = value;
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
