package org.carrel.adapter.irc.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what a server sends in batches, also those within others. What belongs to a batch that never began, or
 * would be too much to keep, counts as lines for themselves. For one thread.
 */
public final class Batches {

    /** More than any server sends as one, and no more than a few megabytes. */
    static final int MOST_LINES = 20_000;

    static final int MOST_OPEN = 100;

    private static final String TAG = "batch";

    private final Map<String, Open> open = new LinkedHashMap<>();
    private int kept;

    private record Open(IrcLine opening, List<Arrival> items) {}

    /** Takes a line; what is complete because of it, if anything is. */
    public Optional<Arrival> on(IrcLine line) {
        String name = line.param(0);
        if (line.is("BATCH") && name.startsWith("+") && open.size() < MOST_OPEN) {
            open.put(name.substring(1), new Open(line, new ArrayList<>()));
            return Optional.empty();
        }
        if (line.is("BATCH")) {
            return name.startsWith("-") ? ended(name.substring(1)) : Optional.empty();
        }
        return place(line, new Arrival.Single(line));
    }

    private Optional<Arrival> ended(String name) {
        Open ended = open.remove(name);
        return ended == null ? Optional.empty() : place(ended.opening(), new Batch(ended.opening(), ended.items()));
    }

    /** Into the batch that a line names, or out. */
    private Optional<Arrival> place(IrcLine line, Arrival arrival) {
        Open outer = line.tag(TAG).map(open::get).orElse(null);
        if (open.isEmpty()) {
            kept = 0;
        }
        if (outer == null || kept >= MOST_LINES) {
            return Optional.of(arrival);
        }
        kept++;
        outer.items().add(arrival);
        return Optional.empty();
    }
}
