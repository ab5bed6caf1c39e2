package org.carrel.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.store.Reader;

/** What may be lost, in memory: who writes, who is there. The newest of each kind stands; nothing is stored. */
public final class Board {

    private static final Duration TYPING_LASTS = Duration.ofSeconds(30);

    private final Reader reader;
    private final Clock clock;
    private final DialogStore dialogs = new DialogStore();
    private final ContactStore contacts = new ContactStore();
    private final Map<Place, Shown> presences = new ConcurrentHashMap<>();
    private final Map<Long, Typing> typing = new ConcurrentHashMap<>();
    private final Occupancy occupancy = new Occupancy();
    private volatile Watcher watcher = new Watcher() {};
    private volatile Entrance entered = (_, _) -> {};

    private record Place(long account, String address) {}

    /** A contact's presence, with its own words. */
    public record Shown(Presence presence, String words) {}

    /** Somebody outside writes in a conversation. */
    public record Typing(long conversation, String name, Instant since) {}

    /** Who is told that we are in a room. */
    public interface Entrance {
        /** Everybody in it is known now. */
        void accept(long account, DialogRef room);
    }

    /** Who shows what changed; each call must be short. */
    public interface Watcher {
        /** Somebody outside writes in a conversation, or stopped. */
        default void typing(long conversation, String name, boolean on) {}

        /** A contact's presence is another. */
        default void presence(long contact, Presence presence, String words) {}

        /** Somebody came into a room, or left it; {@code count} are in it now. */
        default void occupants(long conversation, int count) {}
    }

    /** An empty board. */
    public Board(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Shows changes to this one from now on. */
    public void watch(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Tells this one of rooms from now on. */
    public void watchRooms(Entrance watcher) {
        this.entered = watcher;
    }

    /** Takes an adapter's signal. */
    public void signal(long account, Signal signal) {
        switch (signal) {
            case Signal.Typing one -> typing(account, one.dialog(), one.author(), one.on());
            case Signal.PresenceIs is -> presence(account, is.address(), new Shown(is.presence(), is.words()));
            case Signal.Occupants all -> {
                occupancy.whole(account, all);
                entered.accept(account, all.dialog());
                occupants(account, all.dialog());
            }
            case Signal.Moved moved -> {
                occupancy.moved(account, moved);
                occupants(account, moved.dialog());
            }
        }
    }

    /** What is known of a contact's presence. */
    public Shown presence(long account, String address) {
        return presences.getOrDefault(new Place(account, address), new Shown(Presence.UNKNOWN, ""));
    }

    /** Who is in a room, by name; none where nothing is known. */
    public List<Author> occupants(Conversation.Place room) {
        return occupancy.of(room.account(), room.ref());
    }

    /** The same, as one account of ours knows it. */
    List<Author> known(long account, DialogRef room) {
        return occupancy.of(account, room);
    }

    /** Everybody who writes at the moment. */
    public List<Typing> typing() {
        Instant stale = clock.instant().minus(TYPING_LASTS);
        return typing.values().stream()
                .filter(one -> one.since().isAfter(stale))
                .toList();
    }

    /** The account is not connected: nothing is known of its contacts and its rooms any more. */
    public void forget(long account) {
        occupancy.forget(account);
        presences.keySet().stream()
                .filter(place -> place.account() == account)
                .toList()
                .forEach(place -> presence(place.account(), place.address(), new Shown(Presence.UNKNOWN, "")));
    }

    private Optional<Long> conversation(long account, DialogRef ref) {
        return reader.read(sql -> dialogs.at(sql, account, ref)).flatMap(Dialog::conversation);
    }

    private void occupants(long account, DialogRef room) {
        int count = occupancy.count(account, room);
        conversation(account, room).ifPresent(id -> watcher.occupants(id, count));
    }

    private void typing(long account, DialogRef ref, Author author, boolean on) {
        conversation(account, ref).ifPresent(id -> {
            if (on) {
                typing.put(id, new Typing(id, author.name(), clock.instant()));
            } else {
                typing.remove(id);
            }
            watcher.typing(id, author.name(), on);
        });
    }

    private void presence(long account, String address, Shown shown) {
        Shown before = presences.put(new Place(account, address), shown);
        if (!shown.equals(before)) {
            reader.read(sql -> contacts.at(sql, account, address))
                    .map(Contact::id)
                    .ifPresent(contact -> watcher.presence(contact, shown.presence(), shown.words()));
        }
    }
}
