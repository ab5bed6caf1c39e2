package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;

/** Our own archive at the server. */
record OwnShelf(Archive archive, Deliveries deliveries) implements Shelf {

    @Override
    public Optional<ArchivePosition> reached() {
        return deliveries.reached();
    }

    @Override
    public Archive.Page ask(XmppLink link, Archive.Question question)
            throws Asking.NoAnswer, Archive.Forgotten, Archive.Refused, InterruptedException {
        return archive.ask(link, question);
    }

    @Override
    public void deliver(List<Deliveries.Parcel> parcels, Optional<ArchivePosition> position)
            throws InterruptedException {
        deliveries.deliver(parcels, position);
    }
}
