package org.carrel.adapter.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reactions of each on each message: IRC tells them one by one, the core wants the whole set. Only so many are kept;
 * after a restart those on older messages begin anew. Thread-safe.
 */
final class Reactions {

    private static final int KEPT = 4096;

    private final Map<Place, Set<String>> all = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Set<String>> eldest) {
            return size() > KEPT;
        }
    };

    private record Place(String message, String author) {}

    /** Those that somebody has on a message, as far as is known. */
    synchronized Set<String> of(String message, String author) {
        return Set.copyOf(all.getOrDefault(new Place(message, author), Set.of()));
    }

    /** Somebody's are exactly these now. */
    synchronized void set(String message, String author, Set<String> now) {
        all.put(new Place(message, author), new TreeSet<>(now));
    }

    /** Adds one or takes one away; the whole set afterwards. */
    synchronized Set<String> change(String message, String author, String reaction, boolean on) {
        Set<String> now = all.computeIfAbsent(new Place(message, author), _ -> new TreeSet<>());
        if (on) {
            now.add(reaction);
        } else {
            now.remove(reaction);
        }
        return Set.copyOf(now);
    }
}
