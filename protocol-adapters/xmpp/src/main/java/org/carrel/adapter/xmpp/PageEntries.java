package org.carrel.adapter.xmpp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The entries of one page of the archive as they come. A server sends a whole page whatever is in it; of one that would
 * take too much memory only a part is kept, and the next page begins behind that.
 */
final class PageEntries {

    /** Characters; what is kept is this and one message at most. */
    static final long MOST_WEIGHT = 8 * 1024 * 1024;

    private final boolean backwards;
    private final Deque<Arrival> entries = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long weight;
    private boolean cut;

    /** @param backwards the archive is read from its end on, so that the newest are kept, not the oldest */
    PageEntries(boolean backwards) {
        this.backwards = backwards;
    }

    void add(Arrival entry) {
        lock.lock();
        try {
            if (weight >= MOST_WEIGHT && !backwards) {
                cut = true;
                return;
            }
            entries.addLast(entry);
            weight += weight(entry);
            while (weight >= MOST_WEIGHT && backwards && entries.size() > 1) {
                weight -= weight(entries.removeFirst());
                cut = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private static long weight(Arrival entry) {
        return entry.message().weight();
    }

    /** In the order of the archive. */
    List<Arrival> all() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    /** If not all was kept: the id of the last one that was. */
    Optional<String> cutAt() {
        lock.lock();
        try {
            return cut ? entries.getLast().archiveId() : Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
