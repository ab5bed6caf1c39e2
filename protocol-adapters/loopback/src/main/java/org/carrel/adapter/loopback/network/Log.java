package org.carrel.adapter.loopback.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that happened, oldest first, by its number from 1; as an archive it forgets the oldest. For one thread at a time. */
final class Log {

    /** How much is kept. Above it the oldest tenth goes. */
    private static final int MOST_KEPT = 100_000;

    private final List<Entry> entries = new ArrayList<>();
    private long forgotten;

    /** The number of the newest entry, 0 where there was none. */
    long last() {
        return forgotten + entries.size();
    }

    void add(Entry entry) {
        entries.add(entry);
        if (entries.size() > MOST_KEPT) {
            entries.subList(0, MOST_KEPT / 10).clear();
            forgotten += MOST_KEPT / 10;
        }
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /** Those behind a number, but none behind the last one that counts. */
    List<Entry> after(long number, long last, int limit) {
        int from = (int) Math.max(0, number - forgotten);
        int to = (int) Math.min(Math.min(last, last()) - forgotten, (long) from + limit);
        return from < to ? List.copyOf(entries.subList(from, to)) : List.of();
    }

    /** The newest of a person that stand before an entry, by its server's id; without one, the newest of all. */
    List<Entry> before(String person, Optional<String> ref, int limit) {
        List<Entry> theirs =
                entries.stream().filter(entry -> entry.person().equals(person)).toList();
        int end = theirs.size();
        for (int at = 0; at < theirs.size(); at++) {
            if (ref.isPresent() && theirs.get(at).ref().server().equals(ref)) {
                end = at;
            }
        }
        return theirs.subList(Math.max(0, end - limit), end);
    }

    /** What we sent under an id of ours. */
    Optional<Entry> find(String id) {
        return entries.reversed().stream()
                .filter(entry -> entry.byUs() && entry.ref().sender().equals(id))
                .findFirst();
    }
}
