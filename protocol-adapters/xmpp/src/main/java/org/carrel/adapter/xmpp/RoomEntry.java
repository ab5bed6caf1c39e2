package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Head;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/** Goes into rooms (XEP-0045, section 7.2), and reads what was said there since we were last in. */
final class RoomEntry {

    private static final int MOST_NICKS = 5;

    /** Answers that no room gives, be it there or not. */
    private static final Set<String> NO_ROOMS =
            Set.of("service-unavailable", "remote-server-not-found", "remote-server-timeout");

    private final AdapterContext context;
    private final String nick;
    private final Duration patience;
    private final Archive archive;
    private final RoomStays stays;
    private final RoomDeliveries deliveries;
    private final Abilities abilities;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final UnderWay underWay = new UnderWay();

    /** @param nick the one we like best */
    RoomEntry(
            AdapterContext context,
            String nick,
            Duration patience,
            Archive archive,
            RoomStays stays,
            RoomDeliveries deliveries,
            Abilities abilities) {
        this.context = context;
        this.nick = nick;
        this.patience = patience;
        this.archive = archive;
        this.stays = stays;
        this.deliveries = deliveries;
        this.abilities = abilities;
    }

    /** Returns when we are in and know what was said meanwhile; at once when we are and do. */
    void enter(XmppLink link, RoomWishes.Wish wish) throws AdapterException, InterruptedException {
        if (!underWay.begin()) {
            throw Failures.notConnected();
        }
        try {
            oneAtATime(link, wish);
        } catch (InterruptedException e) {
            if (underWay.isClosed()) {
                throw Failures.notConnected();
            }
            throw e;
        } finally {
            underWay.end();
        }
    }

    /** Nothing is delivered any more of what is under way when this returns, and nobody goes in. */
    void close() {
        underWay.close();
    }

    void open() {
        underWay.open();
    }

    private void oneAtATime(XmppLink link, RoomWishes.Wish wish) throws AdapterException, InterruptedException {
        ReentrantLock lock = locks.computeIfAbsent(wish.room(), _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Optional<RoomStay> there = stays.in(wish.room());
            RoomStay stay = there.isPresent() ? there.get() : comeIn(link, wish);
            if (!stay.isCaughtUp()) {
                catchUp(link, stay);
            }
        } catch (Asking.NoAnswer | SmackException.NotConnectedException e) {
            throw link.isConnected() ? RoomRefusals.silent(wish.room()) : Failures.notConnected();
        } finally {
            lock.unlock();
        }
    }

    private RoomStay comeIn(XmppLink link, RoomWishes.Wish wish)
            throws AdapterException, Asking.NoAnswer, SmackException.NotConnectedException, InterruptedException {
        BareJid room = Addresses.parse(wish.room()).orElseThrow(() -> Failures.badAddress(wish.room()));
        RoomTraits traits = traits(link, room);
        List<String> nicks = new ArrayList<>(List.of(nick));
        while (true) {
            RoomStay stay = new RoomStay(
                    wish.room(), nicks.getLast(), traits, context.clock().instant());
            RoomStay.Entry outcome = ask(link, stay, wish);
            switch (outcome) {
                case RoomStay.Entry.In in -> {
                    if (in.isNew()) {
                        unlock(link, room);
                        stay.traits(traits(link, room));
                    }
                    abilities.room(wish.room(), stay.traits());
                    return stay;
                }
                case RoomStay.Entry.Refused refused -> {
                    boolean taken = Refusal.condition(refused.why()).equals("conflict");
                    if (!taken || nicks.size() == MOST_NICKS) {
                        throw RoomRefusals.of(wish.room(), refused.why());
                    }
                    nicks.add(nicks.getLast() + "_");
                }
            }
        }
    }

    /** A room that is not there yet says nothing; coming in may make it. */
    private static RoomTraits traits(XmppLink link, BareJid room)
            throws AdapterException, Asking.NoAnswer, InterruptedException {
        Node answer = link.ask(IQ.Type.get, room, Node.of(Namespaces.DISCO_INFO, "query"));
        boolean error = answer.attribute("type").equals("error");
        if (error && NO_ROOMS.contains(Refusal.condition(answer))) {
            throw RoomRefusals.of(room.toString(), answer);
        }
        if (!error && !RoomTraits.isOfARoom(answer)) {
            throw RoomRefusals.noRoom(room.toString());
        }
        return error ? RoomTraits.NONE : RoomTraits.of(answer);
    }

    private RoomStay.Entry ask(XmppLink link, RoomStay stay, RoomWishes.Wish wish)
            throws AdapterException, SmackException.NotConnectedException, InterruptedException {
        boolean in = false;
        stays.begin(stay);
        try {
            DirectedPresence.send(link, Presence.Type.available, occupant(stay), wanted(stay, wish));
            RoomStay.Entry outcome = stay.entry().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            in = outcome instanceof RoomStay.Entry.In;
            return outcome;
        } catch (TimeoutException e) {
            DirectedPresence.send(link, Presence.Type.unavailable, occupant(stay));
            throw RoomRefusals.silent(stay.room());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!in) {
                stays.end(stay);
            }
        }
    }

    /** What we are called there. */
    static Jid occupant(RoomStay stay) throws AdapterException {
        try {
            return JidCreate.fullFrom(JidCreate.entityBareFrom(stay.room()), Resourcepart.from(stay.nick()));
        } catch (XmppStringprepException e) {
            throw Failures.badAddress(stay.room());
        }
    }

    /** With an archive what was said comes from there; else the room tells it at the door (section 7.2.13). */
    private Node wanted(RoomStay stay, RoomWishes.Wish wish) {
        Optional<ArchivePosition> reached = stay.traits().archive() ? Optional.empty() : deliveries.reached(stay);
        reached.map(ArchivePosition::time).ifPresent(stay::since);
        Node history = reached.map(since -> Node.of(
                        Namespaces.ROOM, "history", "since", since.time().toString()))
                .orElse(Node.of(Namespaces.ROOM, "history", "maxstanzas", "0"));
        List<Node> all = new ArrayList<>(List.of(history));
        wish.password()
                .ifPresent(
                        password -> all.add(Node.of(Namespaces.ROOM, "password").saying(password.reveal())));
        return Node.of(Namespaces.ROOM, "x").with(all);
    }

    /** Nobody else gets into a room that was just made before its maker has accepted how it is (section 10.1.2). */
    private static void unlock(XmppLink link, BareJid room) throws Asking.NoAnswer, InterruptedException {
        link.ask(
                IQ.Type.set,
                room,
                Node.of(Namespaces.ROOM_OWNER, "query").with(Node.of(Namespaces.FORM, "x", "type", "submit")));
    }

    /** An archive that refuses must not keep live messages away; it is asked again later. */
    private void catchUp(XmppLink link, RoomStay stay) throws Asking.NoAnswer, InterruptedException {
        if (!stay.traits().archive()) {
            begin(stay);
            return;
        }
        try {
            new CatchUp(context, new RoomShelf(stay, archive, deliveries)).run(link, Head.Source.CATCH_UP, _ -> {});
            stay.caughtUp();
        } catch (Archive.Refused e) {
            context.logger()
                    .log(
                            System.Logger.Level.WARNING,
                            "The archive of {0} could not be read: {1}",
                            stay.room(),
                            e.getMessage());
        }
    }

    private void begin(RoomStay stay) throws InterruptedException {
        if (deliveries.reached(stay).isEmpty()) {
            deliveries.deliver(
                    stay,
                    List.of(),
                    Optional.of(new ArchivePosition(context.clock().instant(), Optional.empty())));
        }
        stay.caughtUp();
    }
}
