package org.carrel.adapter;

import java.util.List;
import java.util.Map;

/**
 * What is stored in one transaction.
 *
 * @param events at most 256, in the order in which they happened within each dialog; may be empty when only a cursor moves
 * @param cursors where the scopes stand once these events are stored
 */
public record Batch(List<Event> events, Map<Scope, Cursor> cursors) {

    public Batch {
        events = List.copyOf(events);
        cursors = Map.copyOf(cursors);
    }
}
