package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Scope;

/** Hands to the core what was said in rooms: live, and out of their archives; each room has a position of its own. */
final class RoomDeliveries {

    private final AdapterContext context;
    private final Deliveries deliveries;
    private final RoomReader reader;

    RoomDeliveries(AdapterContext context, Deliveries deliveries, RoomReader reader) {
        this.context = context;
        this.deliveries = deliveries;
        this.reader = reader;
    }

    /** What a room's position is called; one without an id counts only where there is no archive. */
    static Scope scope(RoomStay stay) {
        return new Scope((stay.traits().archive() ? "room:" : "room-without-archive:") + stay.room());
    }

    /** How far the room's archive was read, as the core has it. */
    Optional<ArchivePosition> reached(RoomStay stay) {
        return context.cursor(scope(stay)).map(ArchivePosition::of);
    }

    /** Entries of a room's archive, at most {@link Deliveries#MOST}, with the position that they complete. */
    void deliver(RoomStay stay, List<Deliveries.Parcel> parcels, Optional<ArchivePosition> position)
            throws InterruptedException {
        if (stay.isOver()) {
            // we were thrown out meanwhile, and the core was told: nothing may come behind that
            return;
        }
        List<Event> events = new ArrayList<>(parcels.size());
        for (Deliveries.Parcel parcel : parcels) {
            boolean known = stay.isStored(parcel.arrival().archiveId());
            if (!known && isOf(stay, parcel.arrival().message())) {
                reader.read(
                                stay,
                                parcel.arrival(),
                                parcel.source(),
                                context.clock().instant())
                        .ifPresent(events::add);
            }
        }
        Map<Scope, Cursor> cursors = new HashMap<>();
        position.ifPresent(reached -> cursors.put(scope(stay), reached.cursor()));
        deliveries.deliver(events, cursors);
        parcels.forEach(parcel -> stay.stored(parcel.arrival().archiveId()));
    }

    /** An archive also holds who came and went; and nobody may put another room's words into it. */
    private static boolean isOf(RoomStay stay, Node message) {
        Optional<Node> empty = message.child(Namespaces.ARCHIVE, "result");
        if (empty.isPresent()) {
            return empty.get()
                    .child(Namespaces.FORWARD, "forwarded")
                    .filter(forwarded -> forwarded.has(Namespaces.CLIENT, "presence"))
                    .isEmpty();
        }
        return message.attribute("type").equals("groupchat")
                && Addresses.bare(message.attribute("from")).equals(stay.room());
    }

    /** Live messages, in order, with the positions that they move. Of a room that we have left nothing is delivered. */
    void deliver(List<HandOff.Item.Room> items) throws InterruptedException {
        List<Event> events = new ArrayList<>(items.size());
        Map<Scope, Cursor> cursors = new HashMap<>();
        for (HandOff.Item.Room item : items) {
            if (item.stay().isLeaving() || item.stay().isStored(item.archiveId())) {
                continue;
            }
            events.add(item.event());
            cursor(item).ifPresent(cursor -> cursors.put(scope(item.stay()), cursor));
        }
        deliveries.deliver(events, cursors);
        items.stream()
                .filter(item -> !item.caughtUp())
                .forEach(item -> item.stay().stored(item.archiveId()));
    }

    /**
     * Only what continues an archive read to its end may move the position, and only in the stay that goes on: a gap
     * before it would be forgotten. What the archive leaves out says the old position again.
     */
    private Optional<Cursor> cursor(HandOff.Item.Room item) {
        RoomStay stay = item.stay();
        if (!item.caughtUp() || stay.isOver()) {
            return Optional.empty();
        }
        if (stay.traits().archive() && item.archiveId().isEmpty()) {
            return context.cursor(scope(stay));
        }
        Instant at = item.event().head().sentAt();
        return Optional.of(new ArchivePosition(at, item.archiveId()).cursor());
    }
}
