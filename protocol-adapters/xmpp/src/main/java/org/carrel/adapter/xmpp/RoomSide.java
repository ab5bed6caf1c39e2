package org.carrel.adapter.xmpp;

import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Rooms;

/** Everything about rooms in one account, put together. */
final class RoomSide {

    private final RoomStays stays = new RoomStays();
    private final Echoes echoes = new Echoes();
    private final RoomWishes wishes = new RoomWishes();
    private final AdapterContext context;
    private final AccountSettings settings;
    private final Archive archive;
    private final HandOff handOff;
    private final Patience patience;
    private final RoomAuthors authors;
    private final RoomListening listening;

    RoomSide(AdapterContext context, AccountSettings settings, Archive archive, HandOff handOff, Patience patience) {
        this.context = context;
        this.settings = settings;
        this.archive = archive;
        this.handOff = handOff;
        this.patience = patience;
        authors = new RoomAuthors(settings.address().toString());
        listening = new RoomListening(context, archive, handOff, echoes, stays, wishes, authors);
    }

    RoomListening listening() {
        return listening;
    }

    RoomStays stays() {
        return stays;
    }

    Echoes echoes() {
        return echoes;
    }

    /** Whether one of the rooms that we are in keeps an archive. */
    boolean hasArchives() {
        return stays.all().stream().anyMatch(stay -> stay.traits().archive());
    }

    RoomDeliveries deliveries(Deliveries deliveries) {
        return new RoomDeliveries(context, deliveries, new RoomReader(authors));
    }

    RoomEntry entry(RoomDeliveries deliveries, Abilities abilities) {
        return new RoomEntry(context, settings.roomNick(), patience.answer(), archive, stays, deliveries, abilities);
    }

    RoomWatch watch(Line line, RoomEntry entry) {
        RoomWatch watch = new RoomWatch(
                context,
                line,
                stays,
                wishes,
                entry,
                echoes,
                handOff,
                authors,
                patience.quiet().dividedBy(2));
        listening.onAccident(watch::soon);
        return watch;
    }

    RoomSender sender(Line line, MessageWriter writer) {
        return new RoomSender(line, writer, stays, wishes, echoes, patience.acknowledgement(), context.clock());
    }

    Rooms rooms(Line line, RoomEntry entry) {
        RoomDirectory directory = new RoomDirectory(settings.address().asDomainBareJid());
        return new XmppRooms(line, stays, wishes, entry, directory, patience.answer());
    }
}
