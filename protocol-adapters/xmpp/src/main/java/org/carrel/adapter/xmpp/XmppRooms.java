package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.Presence;

/** Rooms to be in (XEP-0045). */
final class XmppRooms implements Rooms {

    private final Line line;
    private final RoomStays stays;
    private final RoomWishes wishes;
    private final RoomEntry entry;
    private final RoomDirectory directory;
    private final Duration patience;

    XmppRooms(
            Line line,
            RoomStays stays,
            RoomWishes wishes,
            RoomEntry entry,
            RoomDirectory directory,
            Duration patience) {
        this.line = line;
        this.stays = stays;
        this.wishes = wishes;
        this.entry = entry;
        this.directory = directory;
        this.patience = patience;
    }

    @Override
    public void join(DialogRef room, Optional<Secret> password) throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        RoomWishes.Wish wish = new RoomWishes.Wish(room.address(), password);
        entry.enter(link, wish);
        wishes.add(wish);
    }

    @Override
    public void leave(DialogRef room) throws AdapterException, InterruptedException {
        wishes.remove(room.address());
        Optional<RoomStay> stay = stays.in(room.address());
        Optional<XmppLink> link = line.open();
        if (stay.isPresent()) {
            stay.get().leave();
            if (link.isPresent()) {
                leave(link.get(), stay.get());
            }
            stays.end(stay.get());
        }
    }

    /** A room that keeps silent is left all the same: nobody listens to it any more. */
    private void leave(XmppLink link, RoomStay stay) throws AdapterException, InterruptedException {
        try {
            DirectedPresence.send(link, Presence.Type.unavailable, RoomEntry.occupant(stay));
            stay.end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (SmackException.NotConnectedException | TimeoutException e) {
            // The link is gone, and with it our place there, or soon will be.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<RoomInfo> list(String search, int limit) throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        try {
            return directory.list(link, search, limit);
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        }
    }
}
