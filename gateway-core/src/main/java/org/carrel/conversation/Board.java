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
    private volatile Watcher watcher = new Watcher() {};

    private record Place(long account, String address) {}

    /** A contact's presence, with its own words. */
    public record Shown(Presence presence, String words) {}

    /** Somebody outside writes in a conversation. */
    public record Typing(long conversation, String name, Instant since) {}

    /** Who shows what changed; each call must be short. */
    public interface Watcher {
        /** Somebody outside writes in a conversation, or stopped. */
        default void typing(long conversation, String name, boolean on) {}

        /** A contact's presence is another. */
        default void presence(long contact, Presence presence, String words) {}
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

    /** Takes an adapter's signal. */
    public void signal(long account, Signal signal) {
        switch (signal) {
            case Signal.Typing one -> typing(account, one.dialog(), one.author(), one.on());
            case Signal.PresenceIs is -> presence(account, is.address(), new Shown(is.presence(), is.words()));
            case Signal.Occupants _, Signal.Moved _ -> {
                // rooms bring these; none is joined yet
            }
        }
    }

    /** What is known of a contact's presence. */
    public Shown presence(long account, String address) {
        return presences.getOrDefault(new Place(account, address), new Shown(Presence.UNKNOWN, ""));
    }

    /** Everybody who writes at the moment. */
    public List<Typing> typing() {
        Instant stale = clock.instant().minus(TYPING_LASTS);
        return typing.values().stream()
                .filter(one -> one.since().isAfter(stale))
                .toList();
    }

    /** The account is not connected: nothing is known of its contacts any more. */
    public void forget(long account) {
        presences.keySet().stream()
                .filter(place -> place.account() == account)
                .toList()
                .forEach(place -> presence(place.account(), place.address(), new Shown(Presence.UNKNOWN, "")));
    }

    private void typing(long account, DialogRef ref, Author author, boolean on) {
        Optional<Long> conversation =
                reader.read(sql -> dialogs.at(sql, account, ref)).flatMap(Dialog::conversation);
        conversation.ifPresent(id -> {
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
