package org.carrel.adapter.irc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Scope;

/** Hands events to the core, one batch after another, whoever brings them: live ones, and those out of the history. */
final class Deliveries {

    static final int MOST = 256;

    private final AdapterContext context;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Deliveries(AdapterContext context) {
        this.context = context;
    }

    /** Live events with the positions that they move. */
    void deliver(List<HandOff.Item> items) throws InterruptedException {
        Map<Scope, Position> reached = new HashMap<>();
        for (HandOff.Item item : items) {
            Scope scope = Position.scope(item.event().head().dialog());
            item.position().ifPresent(position -> reached.merge(scope, position, Position::orLater));
        }
        deliver(items.stream().map(HandOff.Item::event).toList(), reached);
    }

    /** At most {@link #MOST} events, perhaps none, and where their runs stand then. */
    void deliver(List<Event> events, Map<Scope, Position> reached) throws InterruptedException {
        if (events.isEmpty() && reached.isEmpty()) {
            return;
        }
        Map<Scope, Cursor> cursors = new HashMap<>();
        reached.forEach((scope, position) -> cursors.put(scope, position.cursor()));
        oneAtATime.lockInterruptibly();
        try {
            context.deliver(new Batch(events, cursors));
        } finally {
            oneAtATime.unlock();
        }
    }
}
