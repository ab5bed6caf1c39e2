package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;

/** An archive that is read from a position of its own: ours, or that of a room. */
interface Shelf {

    /** How far it was read, as the core has it. */
    Optional<ArchivePosition> reached();

    /** A page of it. */
    Archive.Page ask(XmppLink link, Archive.Question question)
            throws Asking.NoAnswer, Archive.Forgotten, Archive.Refused, InterruptedException;

    /** Delivers entries, at most {@link Deliveries#MOST}, with the position that they complete. */
    void deliver(List<Deliveries.Parcel> parcels, Optional<ArchivePosition> position) throws InterruptedException;
}
