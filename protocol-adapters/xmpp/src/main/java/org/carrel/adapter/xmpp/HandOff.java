package org.carrel.adapter.xmpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.Event;

/**
 * Where the thread that reads the network leaves messages for the one that stores them. When it is full the reader
 * waits, so that the network waits, too.
 *
 * <p>It outlives connections: what was read once is kept until it is stored, because without an archive it cannot be
 * had again.
 */
final class HandOff {

    static final int ROOM = 2048;

    /** Characters in all: long messages fill it sooner. */
    static final long ROOM_WEIGHT = 16 * 1024 * 1024;

    /** Characters that are stored at once, unless one message alone has more. */
    static final long BATCH_WEIGHT = 4 * 1024 * 1024;

    private final Deque<Item> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private long weight;
    private boolean waits = true;

    /** Something to deliver. */
    sealed interface Item {

        /** About how many characters of memory it takes. */
        long weight();

        /**
         * A message.
         *
         * @param session the one it came in
         * @param caughtUp whether the archive had been read to its end before it came, so that it continues it
         */
        record Message(Arrival arrival, Session session, boolean caughtUp, long weight) implements Item {

            Message(Arrival arrival, Session session, boolean caughtUp) {
                this(arrival, session, caughtUp, arrival.message().weight());
            }
        }

        /**
         * What was said in a room, read already: who is called how changes with every moment.
         *
         * @param archiveId the id that the room gave it
         * @param caughtUp whether the room's archive had been read to its end before it came, so that it continues it
         */
        record Room(RoomStay stay, Event event, Optional<String> archiveId, boolean caughtUp, long weight)
                implements Item {}

        /** What needs no reading any more. */
        record Ready(Event event) implements Item {
            @Override
            public long weight() {
                return 1000;
            }
        }
    }

    /**
     * Leaves an item; waits while it is full. An item is never refused: when the waiting is called off it goes in
     * beyond the limit, because the network has been told that we have it.
     */
    void put(Item item) {
        lock.lock();
        try {
            while (waits && (items.size() >= ROOM || weight >= ROOM_WEIGHT)) {
                emptied.awaitUninterruptibly();
            }
            items.addLast(item);
            weight += item.weight();
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
            long takenWeight = 0;
            while (taken.size() < most && !items.isEmpty() && takenWeight < BATCH_WEIGHT) {
                taken.add(items.removeFirst());
                takenWeight += taken.getLast().weight();
            }
            weight -= takenWeight;
            emptied.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Characters that wait. */
    long weight() {
        lock.lock();
        try {
            return weight;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what could not be delivered, before all others. */
    void giveBack(List<Item> back) {
        lock.lock();
        try {
            for (Item item : back.reversed()) {
                items.addFirst(item);
                weight += item.weight();
            }
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
