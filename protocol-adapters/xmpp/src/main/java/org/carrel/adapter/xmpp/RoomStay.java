package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.carrel.adapter.DialogRef;

/** One unbroken stay of ours in a room: who else is there, as the room tells (XEP-0045). Thread-safe. */
final class RoomStay {

    private static final int MOST_OCCUPANTS = 20_000;
    private static final int REMEMBERED = 4096;

    private final String room;
    private final Instant began;
    private final String token = UUID.randomUUID().toString();
    private final Map<String, RoomOccupant> occupants = new LinkedHashMap<>();
    private final CompletableFuture<Entry> entry = new CompletableFuture<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final Set<String> stored = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
    private volatile RoomTraits traits;
    private volatile Optional<Instant> since = Optional.empty();
    private volatile boolean caughtUp;
    private volatile boolean leaving;
    private String nick;
    private long count;

    /** How the wish to come in ended. */
    sealed interface Entry {
        /** We are in. */
        record In(boolean isNew) implements Entry {}

        /** We are not. */
        record Refused(Node why) implements Entry {}
    }

    /** What has become another. */
    sealed interface Change {
        /** We are in, and know who else is. */
        record Complete(boolean isNew) implements Change {}

        /** Somebody came, or is now called or ranked otherwise. */
        record Came(RoomOccupant who) implements Change {}

        record Went(RoomOccupant who, String why) implements Change {}

        /** We are no longer in. */
        record Ended(RoomPresence last) implements Change {}
    }

    /** @param nick the one we ask for */
    RoomStay(String room, String nick, RoomTraits traits, Instant began) {
        this.room = room;
        this.nick = nick;
        this.traits = traits;
        this.began = began;
    }

    DialogRef dialog() {
        return new DialogRef(DialogRef.Kind.ROOM, room);
    }

    String room() {
        return room;
    }

    Instant began() {
        return began;
    }

    RoomTraits traits() {
        return traits;
    }

    /** A room that we have made says only afterwards what it does. */
    void traits(RoomTraits now) {
        traits = now;
    }

    synchronized String nick() {
        return nick;
    }

    /** Completed when we are in, or are not let in. */
    CompletableFuture<Entry> entry() {
        return entry;
    }

    boolean isIn() {
        return !isOver() && entry.isDone() && entry.join() instanceof Entry.In;
    }

    /** Completed when we are out again. */
    CompletableFuture<Boolean> end() {
        return end;
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Nothing of it counts any more. */
    void over() {
        end.complete(true);
    }

    /** We want to go: what comes from now on is nobody's business. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** What the room tells at the door of earlier times is known up to here. */
    void since(Instant known) {
        since = Optional.of(known);
    }

    /** Whether it was there before. A room tells the time by the second, we keep it more exactly: it is cut short. */
    boolean isOld(Arrival arrival) {
        return !traits.archive()
                && since.isPresent()
                && arrival.stamp().filter(stamp -> !stamp.isAfter(since.get())).isPresent();
    }

    /** The room's archive has been read to its end: what arrives from now on continues it. */
    void caughtUp() {
        caughtUp = true;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    /** The core has this one, while the archive is read: it may come from there, too. */
    void stored(Optional<String> id) {
        synchronized (stored) {
            id.ifPresent(stored::add);
            if (stored.size() > REMEMBERED) {
                stored.remove(stored.iterator().next());
            }
        }
    }

    boolean isStored(Optional<String> id) {
        return id.filter(stored::contains).isPresent();
    }

    /** The room said something. */
    void heard() {
        lastHeard.set(System.nanoTime());
    }

    /** How long it has said nothing. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard.get());
    }

    /** Everybody who is there, we too. */
    synchronized List<RoomOccupant> occupants() {
        return List.copyOf(occupants.values());
    }

    synchronized Optional<RoomOccupant> occupant(String called) {
        return Optional.ofNullable(occupants.get(called));
    }

    /** Whether that is our account: by the room's word on who it is, else by the nick that we have. */
    synchronized boolean isUs(String called, Optional<String> id) {
        Optional<String> own = occupant(nick).flatMap(RoomOccupant::id);
        if (traits.occupantIds() && own.isPresent()) {
            return own.equals(id);
        }
        return called.equals(nick);
    }

    /** Reads what the room says about somebody; what is another because of it. */
    synchronized List<Change> on(RoomPresence presence) {
        return switch (presence.kind()) {
            case HERE -> here(presence);
            case GONE -> gone(presence);
            case REFUSED, OTHER -> List.of();
        };
    }

    private List<Change> here(RoomPresence presence) {
        boolean us = presence.has("110") || presence.nick().equals(nick);
        if (us) {
            nick = presence.nick();
        }
        RoomOccupant who = put(presence);
        if (!us || entry.isDone()) {
            return entry.isDone() ? List.of(new Change.Came(who)) : List.of();
        }
        return List.of(new Change.Complete(presence.has("201")));
    }

    private RoomOccupant put(RoomPresence presence) {
        RoomPresence believed = traits.occupantIds() ? presence : presence.withoutId();
        String key = believed.occupantId()
                .map(id -> "id:" + id)
                .or(() -> occupant(presence.nick()).map(RoomOccupant::key))
                .orElseGet(() -> "nick:" + token + ":" + ++count);
        RoomOccupant who = RoomOccupant.of(believed, key);
        if (occupants.size() < MOST_OCCUPANTS || occupants.containsKey(who.nick())) {
            occupants.put(who.nick(), who);
        }
        return who;
    }

    private List<Change> gone(RoomPresence presence) {
        boolean us = presence.nick().equals(nick);
        Optional<RoomOccupant> who = Optional.ofNullable(occupants.remove(presence.nick()));
        if (presence.has("303") && !presence.item().nick().isEmpty()) {
            return who.map(each -> renamed(each, presence.item().nick(), us)).stream()
                    .toList();
        }
        if (us) {
            return List.of(new Change.Ended(presence));
        }
        return who.map(each -> (Change) new Change.Went(each, RoomDepartures.why(presence))).stream()
                .toList();
    }

    private Change renamed(RoomOccupant who, String now, boolean us) {
        RoomOccupant renamed = new RoomOccupant(now, who.key(), who.id(), who.real(), who.moderator());
        occupants.put(now, renamed);
        if (us) {
            nick = now;
        }
        return new Change.Came(renamed);
    }
}
