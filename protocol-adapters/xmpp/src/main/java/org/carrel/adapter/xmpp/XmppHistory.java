package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.jxmpp.jid.Jid;

/** Older messages of one dialog, out of our archive; of a room, out of its own. */
final class XmppHistory implements History {

    private static final int MOST = 250;

    private final Line line;
    private final Archive archive;
    private final Deliveries deliveries;
    private final Listening listening;
    private final RoomStays stays;
    private final RoomDeliveries rooms;

    XmppHistory(
            Line line,
            Archive archive,
            Deliveries deliveries,
            Listening listening,
            RoomStays stays,
            RoomDeliveries rooms) {
        this.line = line;
        this.archive = archive;
        this.deliveries = deliveries;
        this.listening = listening;
        this.stays = stays;
        this.rooms = rooms;
    }

    @Override
    public boolean before(DialogRef dialog, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        if (dialog.kind() == DialogRef.Kind.ROOM) {
            Optional<RoomStay> stay =
                    stays.in(dialog.address()).filter(each -> each.traits().archive());
            return stay.isPresent()
                    && before(link, new RoomShelf(stay.get(), archive, rooms), Optional.empty(), serverRef, limit);
        }
        if (!listening.session().archive()) {
            return false;
        }
        Jid with = Whispers.address(dialog.address()).orElseThrow(() -> Failures.badAddress(dialog.address()));
        return before(link, new OwnShelf(archive, deliveries), Optional.of(with), serverRef, limit);
    }

    private static boolean before(XmppLink link, Shelf shelf, Optional<Jid> with, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException {
        Archive.Question question = new Archive.Question(
                with,
                Optional.empty(),
                Optional.empty(),
                Optional.of(serverRef.orElse("")),
                Math.clamp(limit, 1, MOST));
        try {
            Archive.Page page = shelf.ask(link, question);
            List<Deliveries.Parcel> parcels = page.entries().stream()
                    .limit(Deliveries.MOST)
                    .map(entry -> new Deliveries.Parcel(entry, Head.Source.HISTORY))
                    .toList();
            shelf.deliver(parcels, Optional.empty());
            return !page.complete();
        } catch (Archive.Forgotten e) {
            return false;
        } catch (Archive.Refused e) {
            throw Failures.unreadableArchive(String.valueOf(e.getMessage()));
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        }
    }
}
