package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;

/** The archive of a room that we are in. */
record RoomShelf(RoomStay stay, Archive archive, RoomDeliveries deliveries) implements Shelf {

    @Override
    public Optional<ArchivePosition> reached() {
        return deliveries.reached(stay);
    }

    @Override
    public Archive.Page ask(XmppLink link, Archive.Question question)
            throws Asking.NoAnswer, Archive.Forgotten, Archive.Refused, InterruptedException {
        return archive.ask(link, Addresses.parse(stay.room()).map(room -> room), question);
    }

    @Override
    public void deliver(List<Deliveries.Parcel> parcels, Optional<ArchivePosition> position)
            throws InterruptedException {
        deliveries.deliver(stay, parcels, position);
    }
}
