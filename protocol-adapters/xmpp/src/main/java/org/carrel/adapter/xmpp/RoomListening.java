package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;

/**
 * Sorts what rooms send, on the thread that reads the network. Only what comes from a room that we are in is listened
 * to, and only for that room.
 */
final class RoomListening {

    private static final int MOST_TYPING = 10_000;

    private final AdapterContext context;
    private final Archive archive;
    private final HandOff handOff;
    private final Echoes echoes;
    private final RoomStays stays;
    private final RoomWishes wishes;
    private final RoomAuthors authors;
    private final RoomReader reader;
    private final Set<Signal.Typing> typing = ConcurrentHashMap.newKeySet();
    private volatile boolean silent = true;
    private volatile Runnable accident = () -> {};

    RoomListening(
            AdapterContext context,
            Archive archive,
            HandOff handOff,
            Echoes echoes,
            RoomStays stays,
            RoomWishes wishes,
            RoomAuthors authors) {
        this.context = context;
        this.archive = archive;
        this.handOff = handOff;
        this.echoes = echoes;
        this.stays = stays;
        this.wishes = wishes;
        this.authors = authors;
        this.reader = new RoomReader(authors);
    }

    /** Told when we are out of a room though nobody wanted that. */
    void onAccident(Runnable listener) {
        accident = listener;
    }

    /** True: nothing is signalled any more. Messages are kept all the same. */
    void silent(boolean value) {
        silent = value;
        typing.clear();
    }

    /** Whether what comes from that address is for this object. */
    boolean isRoom(String from) {
        return stays.at(Addresses.bare(from)).isPresent();
    }

    // Presence

    void presence(Node presence) {
        RoomPresence said = RoomPresence.of(presence);
        stays.at(said.room()).ifPresent(stay -> {
            stay.heard();
            if (said.kind() == RoomPresence.Kind.REFUSED) {
                stay.entry().complete(new RoomStay.Entry.Refused(presence));
            }
            stay.on(said).forEach(change -> changed(stay, change));
        });
    }

    private void changed(RoomStay stay, RoomStay.Change change) {
        switch (change) {
            case RoomStay.Change.Complete complete -> {
                occupants(stay);
                stay.entry().complete(new RoomStay.Entry.In(complete.isNew()));
            }
            case RoomStay.Change.Came came ->
                signal(new Signal.Moved(stay.dialog(), authors.occupant(stay, came.who()), true, ""));
            case RoomStay.Change.Went went ->
                signal(new Signal.Moved(stay.dialog(), authors.occupant(stay, went.who()), false, went.why()));
            case RoomStay.Change.Ended ended -> ended(stay, ended.last());
        }
    }

    private void occupants(RoomStay stay) {
        List<Author> all = stay.occupants().stream()
                .map(who -> authors.occupant(stay, who))
                .toList();
        signal(new Signal.Occupants(stay.dialog(), all));
    }

    /** The link is another one, but we are where we were: who is there was forgotten with the link. */
    void resumed() {
        stays.all().stream().filter(RoomStay::isIn).forEach(this::occupants);
    }

    private void ended(RoomStay stay, RoomPresence last) {
        stays.end(stay);
        echoes.lost(stay.room());
        if (stay.isLeaving() || !stay.entry().isDone()) {
            return;
        }
        if (RoomDepartures.isByAccident(last)) {
            accident.run();
            return;
        }
        wishes.remove(stay.room());
        handOff.put(new HandOff.Item.Ready(departure(stay, last)));
    }

    private Event departure(RoomStay stay, RoomPresence last) {
        Target none = new Target(Optional.empty(), Optional.empty(), Optional.empty());
        Head head = new Head(
                stay.dialog(), authors.room(stay.room()), none, context.clock().instant(), Head.Source.LIVE);
        return new Event.RoomChanged(
                head,
                Optional.empty(),
                last.destroyed().flatMap(RoomPresence.Destroyed::successor),
                Optional.of(RoomDepartures.text(last)));
    }

    private void signal(Signal signal) {
        if (!silent) {
            context.signal(signal);
        }
    }

    // Messages

    /** Whether it was for this object: all that says it is of a room, and what a room says to us alone. */
    boolean message(Node stanza) {
        String from = stanza.attribute("from");
        Optional<RoomStay> stay = stays.at(Addresses.bare(from));
        if (stanza.attribute("type").equals("groupchat")) {
            stay.filter(each -> !each.isLeaving()).ifPresent(each -> said(each, stanza));
            return true;
        }
        if (stay.isEmpty() || !from.equals(stay.get().room())) {
            return false;
        }
        Optional<Arrival> archived = Arrival.ofRoomArchive(stanza);
        if (archived.isPresent()) {
            archive.result(archived.get(), from);
            return true;
        }
        if (stanza.attribute("type").equals("error")) {
            cameBack(stay.get(), stanza);
            return true;
        }
        return false;
    }

    private void said(RoomStay stay, Node message) {
        stay.heard();
        Arrival arrival = Arrival.ofRoom(message, stay.room(), stay.traits());
        Author author = authors.speaker(stay, arrival);
        if (author.role() == Author.Role.US) {
            echoes.heard(stay.room(), message.attribute("id"), arrival.archiveId());
        } else if (arrival.stamp().isEmpty()) {
            typing(stay, author, message);
        }
        boolean content = MessageReader.hasContent(message) && !stay.isOld(arrival);
        if (content || RoomReader.isSubject(message)) {
            Instant now = context.clock().instant();
            reader.read(stay, arrival, source(stay, arrival), now)
                    .ifPresent(event -> handOff.put(new HandOff.Item.Room(
                            stay, event, arrival.archiveId(), stay.isCaughtUp(), message.weight())));
        }
    }

    private static Head.Source source(RoomStay stay, Arrival arrival) {
        boolean late =
                arrival.stamp().filter(stamp -> stamp.isBefore(stay.began())).isPresent();
        return late && !RoomReader.isSubject(arrival.message()) ? Head.Source.CATCH_UP : Head.Source.LIVE;
    }

    private void typing(RoomStay stay, Author author, Node message) {
        ChatStates.typing(message).ifPresent(on -> {
            Signal.Typing begun = new Signal.Typing(stay.dialog(), author, true);
            if (on ? typing.size() < MOST_TYPING && typing.add(begun) : typing.remove(begun)) {
                signal(new Signal.Typing(stay.dialog(), author, on));
            }
        });
    }

    /** What we said came back. That the room does not know us means that we are no longer in it. */
    private void cameBack(RoomStay stay, Node message) {
        String id = message.attribute("id");
        boolean outside = stay.isIn() && Refusal.condition(message).equals("not-acceptable");
        boolean answered =
                outside ? echoes.outside(stay.room(), id) : echoes.refused(stay.room(), id, Refusal.of(message));
        if (outside) {
            stays.end(stay);
            echoes.lost(stay.room());
            accident.run();
        }
        if (!answered && !Auxiliary.isOne(message)) {
            bounced(stay, id, Refusal.of(message).text());
        }
    }

    private void bounced(RoomStay stay, String id, Text why) {
        Targets.nonEmpty(id).ifPresent(ours -> {
            Target refs = new Target(Optional.empty(), Optional.of(ours), Optional.of(new TransactionId(ours)));
            Head head = new Head(
                    stay.dialog(),
                    authors.room(stay.room()),
                    refs,
                    context.clock().instant(),
                    Head.Source.LIVE);
            handOff.put(new HandOff.Item.Ready(new Event.Bounced(head, Targets.ours(ours), why)));
        });
    }
}
