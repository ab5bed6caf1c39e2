package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.jivesoftware.smack.packet.IQ;

/**
 * Sees to it that we are in the rooms where we want to be: goes back where we fell out, and asks quiet rooms whether we
 * are still in (XEP-0410), as some forget us without a word.
 */
final class RoomWatch {

    /** Answers of an occupant, which only reach one: we are in. */
    private static final Set<String> STILL_IN =
            Set.of("service-unavailable", "feature-not-implemented", "item-not-found");

    /** Answers of servers on the way: nobody knows. */
    private static final Set<String> UNKNOWN = Set.of("remote-server-not-found", "remote-server-timeout");

    private final AdapterContext context;
    private final Line line;
    private final RoomStays stays;
    private final RoomWishes wishes;
    private final RoomEntry entry;
    private final Echoes echoes;
    private final HandOff handOff;
    private final RoomAuthors authors;
    private final Duration quiet;
    private final Set<String> looking = ConcurrentHashMap.newKeySet();
    private volatile Optional<Future<?>> rounds = Optional.empty();
    private volatile boolean running;

    RoomWatch(
            AdapterContext context,
            Line line,
            RoomStays stays,
            RoomWishes wishes,
            RoomEntry entry,
            Echoes echoes,
            HandOff handOff,
            RoomAuthors authors,
            Duration quiet) {
        this.context = context;
        this.line = line;
        this.stays = stays;
        this.wishes = wishes;
        this.entry = entry;
        this.echoes = echoes;
        this.handOff = handOff;
        this.authors = authors;
        this.quiet = quiet;
    }

    synchronized void start() {
        if (rounds.isEmpty()) {
            running = true;
            long every = quiet.toMillis() / 2;
            rounds = Optional.of(
                    context.scheduler().scheduleWithFixedDelay(this::soon, every, every, TimeUnit.MILLISECONDS));
        }
    }

    synchronized void stop() {
        running = false;
        rounds.ifPresent(future -> future.cancel(false));
        rounds = Optional.empty();
    }

    /** Looks after all rooms now, each on a thread of its own; one is enough for a room. */
    void soon() {
        look(true);
    }

    /**
     * Goes back into all rooms at the beginning of a session. The core does the same, and says itself why not; so this
     * keeps silent about it.
     */
    void begin() {
        look(false);
    }

    private void look(boolean tell) {
        for (RoomWishes.Wish wish : wishes.all()) {
            if (looking.add(wish.room())) {
                Thread.ofVirtual().name("xmpp-room").start(() -> look(wish, tell));
            }
        }
    }

    private void look(RoomWishes.Wish wish, boolean tell) {
        try {
            Optional<XmppLink> link = line.open().filter(_ -> running);
            if (link.isPresent()) {
                tend(link.get(), wish, tell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.remove(wish.room());
        }
    }

    private void tend(XmppLink link, RoomWishes.Wish wish, boolean tell) throws InterruptedException {
        Optional<RoomStay> stay = stays.in(wish.room());
        if (stay.isPresent() && stay.get().silence().compareTo(quiet) > 0 && isOut(link, stay.get())) {
            stays.end(stay.get());
            echoes.lost(wish.room());
        }
        if (stays.in(wish.room()).filter(RoomStay::isCaughtUp).isEmpty()) {
            goBack(link, wish, tell);
        }
    }

    private static boolean isOut(XmppLink link, RoomStay stay) throws InterruptedException {
        try {
            Node answer = link.ask(IQ.Type.get, RoomEntry.occupant(stay), Node.of(Namespaces.PING, "ping"));
            stay.heard();
            String condition = Refusal.condition(answer);
            return answer.attribute("type").equals("error")
                    && !STILL_IN.contains(condition)
                    && !UNKNOWN.contains(condition);
        } catch (Asking.NoAnswer | AdapterException e) {
            return false;
        }
    }

    /** Whoever does not let us in any more is named; whoever does not answer is asked again. */
    private void goBack(XmppLink link, RoomWishes.Wish wish, boolean tell) throws InterruptedException {
        try {
            entry.enter(link, wish);
        } catch (AdapterException e) {
            if (e.kind == AdapterException.Kind.REJECTED && wishes.wants(wish.room())) {
                wishes.remove(wish.room());
                if (tell) {
                    handOff.put(new HandOff.Item.Ready(ended(wish.room(), e.text)));
                }
            }
        }
    }

    private Event ended(String room, Text why) {
        DialogRef dialog = new DialogRef(DialogRef.Kind.ROOM, room);
        Target none = new Target(Optional.empty(), Optional.empty(), Optional.empty());
        Head head = new Head(dialog, authors.room(room), none, context.clock().instant(), Head.Source.LIVE);
        return new Event.RoomChanged(head, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
