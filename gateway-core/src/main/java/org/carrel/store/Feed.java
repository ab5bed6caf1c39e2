package org.carrel.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What happened, in order, for inboxes and consumers. The newest rows are kept in memory, so that those who follow live
 * do not ask the database. Thread-safe.
 */
public final class Feed {

    private static final int KEPT = 16_384;

    private final Reader reader;
    private final FeedStore store = new FeedStore();
    private final String epoch;
    private final ArrayDeque<FeedRow> recent = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Runnable> followers = new CopyOnWriteArrayList<>();
    private long last;

    Feed(Reader reader, String epoch) {
        this.reader = reader;
        this.epoch = epoch;
        this.last = reader.read(store::last);
    }

    /** Where the feed stands now. */
    public synchronized Position last() {
        return new Position(epoch, last);
    }

    /** Whether a follower can go on from here; empty: yes, else why not: "epoch", "ahead" or "older". */
    public Optional<String> refusal(Position position) {
        if (!position.epoch().equals(epoch)) {
            return Optional.of("epoch");
        }
        if (position.number() > last().number()) {
            return Optional.of("ahead");
        }
        long first = reader.read(store::first);
        return position.number() < first - 1 ? Optional.of("older") : Optional.empty();
    }

    /** The rows after a number, oldest first, at most {@code limit}. */
    public List<FeedRow> after(long number, int limit) {
        return recentAfter(number, limit).orElseGet(() -> reader.read(sql -> store.after(sql, number, limit)));
    }

    /** Calls {@code woken} after each commit that wrote rows, on the writer's thread: it only wakes, it does not work. */
    public AutoCloseable subscribe(Runnable woken) {
        followers.add(woken);
        return () -> followers.remove(woken);
    }

    void publish(List<FeedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        synchronized (this) {
            recent.addAll(rows);
            while (recent.size() > KEPT) {
                recent.removeFirst();
            }
            last = rows.getLast().number();
        }
        followers.forEach(Runnable::run);
    }

    private synchronized Optional<List<FeedRow>> recentAfter(long number, int limit) {
        if (number >= last) {
            return Optional.of(List.of());
        }
        if (recent.isEmpty() || recent.peekFirst().number() > number + 1) {
            return Optional.empty();
        }
        return Optional.of(tail(number, limit));
    }

    private List<FeedRow> tail(long number, int limit) {
        ArrayList<FeedRow> rows = new ArrayList<>();
        var backwards = recent.descendingIterator();
        while (backwards.hasNext()) {
            FeedRow row = backwards.next();
            if (row.number() <= number) {
                break;
            }
            rows.add(row);
        }
        List<FeedRow> forwards = rows.reversed();
        return List.copyOf(forwards.subList(0, Math.min(limit, forwards.size())));
    }
}
