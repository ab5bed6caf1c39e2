package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Scope;

/**
 * Hands events to the core, one batch after another, whoever brings them: live ones, and those out of the archive. Only
 * when the core has stored them are their senders told that they arrived.
 */
final class Deliveries {

    /** Our own archive (XEP-0313). */
    static final Scope ARCHIVE = new Scope("archive");

    static final int MOST = 256;

    private final AdapterContext context;
    private final MessageReader reader;
    private final Receipts receipts;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Deliveries(AdapterContext context, MessageReader reader, Receipts receipts) {
        this.context = context;
        this.reader = reader;
        this.receipts = receipts;
    }

    /** A message to deliver and what kind of arrival it is. */
    record Parcel(Arrival arrival, Head.Source source) {}

    /** How far our archive was read, as the core has it. */
    Optional<ArchivePosition> reached() {
        return context.cursor(ARCHIVE).map(ArchivePosition::of);
    }

    /** Events that are no messages, such as a contact request. */
    void deliver(Event event) throws InterruptedException {
        deliver(new Batch(List.of(event), Map.of()));
    }

    /**
     * Delivers messages, at most {@link #MOST}, with the position that they complete. Messages without an event are left
     * out; the position moves even if none is left.
     */
    void deliver(List<Parcel> parcels, Optional<ArchivePosition> position) throws InterruptedException {
        List<Event> events = new ArrayList<>(parcels.size());
        List<Arrival> due = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Optional<Event> event = reader.read(
                    parcel.arrival(), parcel.source(), context.clock().instant());
            event.ifPresent(events::add);
            if (event.isPresent() && parcel.source() != Head.Source.HISTORY) {
                due.add(parcel.arrival());
            }
        }
        Map<Scope, Cursor> cursors =
                position.map(reached -> Map.of(ARCHIVE, reached.cursor())).orElse(Map.of());
        deliver(events, cursors);
        receipts.send(due);
    }

    /** Events, at most {@link #MOST}, and what they complete; nothing is not delivered. */
    void deliver(List<Event> events, Map<Scope, Cursor> cursors) throws InterruptedException {
        if (!events.isEmpty() || !cursors.isEmpty()) {
            deliver(new Batch(List.copyOf(events), Map.copyOf(cursors)));
        }
    }

    private void deliver(Batch batch) throws InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            context.deliver(batch);
        } finally {
            oneAtATime.unlock();
        }
    }
}
