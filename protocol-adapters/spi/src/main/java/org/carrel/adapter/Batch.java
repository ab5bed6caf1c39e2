package org.carrel.adapter;

import java.util.List;
import java.util.Map;

/**
 * What is stored in one transaction.
 *
 * @param events at most 256, in the order in which they happened within each dialog; may be empty when only a cursor moves
 * @param cursors where the scopes stand once these events are stored; one that stays where it is may be said again, to
 *     tell that nothing is missing before these events though they move nothing
 */
public record Batch(List<Event> events, Map<Scope, Cursor> cursors) {

    public Batch {
        events = List.copyOf(events);
        cursors = Map.copyOf(cursors);
    }
}
