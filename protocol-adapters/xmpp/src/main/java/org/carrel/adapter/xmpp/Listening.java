package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.jivesoftware.smack.packet.Presence;

/** Sorts what comes from the network, on the thread that reads it: each kind to whom it is for. */
final class Listening implements XmppLink.Ears {

    private static final int MOST_TYPING = 10_000;
    private static final int MOST_WORDS = 2000;

    private final String own;
    private final AdapterContext context;
    private final MessageReader reader;
    private final Archive archive;
    private final Acknowledgements acknowledgements;
    private final HandOff handOff;
    private final AccountSettings.ContactPolicy policy;
    private final XmppCanary canary;
    private final Consumer<Answer> answers;
    private final RoomListening rooms;
    private final Set<String> typing = ConcurrentHashMap.newKeySet();
    private final PresenceBoard board = new PresenceBoard();
    private volatile Session session = Session.none();
    private volatile boolean caughtUp;
    private volatile boolean silent = true;

    /** What is said at once to somebody who asks to become a contact. */
    record Answer(String address, boolean yes) {}

    Listening(
            String own,
            AdapterContext context,
            MessageReader reader,
            Archive archive,
            Acknowledgements acknowledgements,
            HandOff handOff,
            AccountSettings.ContactPolicy policy,
            XmppCanary canary,
            Consumer<Answer> answers,
            RoomListening rooms) {
        this.own = own;
        this.context = context;
        this.reader = reader;
        this.archive = archive;
        this.acknowledgements = acknowledgements;
        this.handOff = handOff;
        this.policy = policy;
        this.canary = canary;
        this.answers = answers;
        this.rooms = rooms;
    }

    /** What arrives from now on belongs to this session, whose archive has not been read yet. */
    void begin(Session now) {
        session = now;
        caughtUp = false;
        board.clear();
        typing.clear();
    }

    /** The same session may go on after a loss; what was said before this time is late then. */
    void goOn(Session now) {
        session = now;
    }

    /** The archive has been read to its end: what arrives from now on continues it. */
    void caughtUp() {
        caughtUp = true;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    Session session() {
        return session;
    }

    /** True: nothing is signalled any more. Messages are kept all the same. */
    void silent(boolean value) {
        silent = value;
        rooms.silent(value);
    }

    @Override
    public void message(Node stanza) {
        if (rooms.message(stanza)) {
            return;
        }
        Arrival arrival = Arrival.unpack(stanza, own);
        if (arrival.way() == Arrival.Way.ARCHIVE) {
            archive.result(arrival, "");
            return;
        }
        Node message = arrival.message();
        if (canary.heard(message)) {
            return;
        }
        if (message.attribute("type").equals("groupchat")) {
            // a copy of what a room sent to another client of ours, or what claims to be one: rooms are heard directly
            return;
        }
        if (message.attribute("type").equals("error") && (Auxiliary.isOne(message) || refused(message))) {
            return;
        }
        typing(arrival);
        if (MessageReader.isWorthReading(arrival) && !isLeftToTheArchive(arrival)) {
            handOff.put(new HandOff.Item.Message(arrival, session, caughtUp));
        }
    }

    /** The server also keeps what came while we were away until we sign in; the archive that we read now has the same. */
    private boolean isLeftToTheArchive(Arrival arrival) {
        Session now = session;
        return now.archive()
                && now.continues()
                && !caughtUp
                && arrival.archiveId().isPresent()
                && arrival.stamp().filter(stamp -> stamp.isBefore(now.began())).isPresent();
    }

    private boolean refused(Node message) {
        return acknowledgements.refused(message.attribute("id"), Refusal.of(message));
    }

    private void typing(Arrival arrival) {
        Node message = arrival.message();
        String from = Addresses.bare(message.attribute("from"));
        if (arrival.way() != Arrival.Way.DIRECT || arrival.stamp().isPresent() || from.isEmpty() || from.equals(own)) {
            return;
        }
        Optional<Boolean> on = ChatStates.typing(message);
        Author author = reader.sender(message);
        String peer = author.address();
        if (on.isPresent() && !silent && (on.get() ? begins(peer) : typing.remove(peer))) {
            context.signal(new Signal.Typing(new DialogRef(DialogRef.Kind.PEER, peer), author, on.get()));
        }
    }

    private boolean begins(String from) {
        return typing.size() < MOST_TYPING && typing.add(from);
    }

    @Override
    public void presence(Presence presence) {
        if (presence.getFrom() == null || silent) {
            return;
        }
        String from = presence.getFrom().asBareJid().toString();
        switch (presence.getType()) {
            case subscribe -> asked(from, presence.getStatus() == null ? "" : Cut.to(MOST_WORDS, presence.getStatus()));
            case available, unavailable -> {
                if (!from.equals(own)) {
                    context.signal(board.update(presence));
                }
            }
            default -> {
                // Answers to our own requests show in the contact list.
            }
        }
    }

    @Override
    public boolean isRoom(String from) {
        return rooms.isRoom(from);
    }

    @Override
    public void roomPresence(Node presence) {
        rooms.presence(presence);
    }

    private void asked(String from, String words) {
        switch (policy) {
            case ACCEPT -> answers.accept(new Answer(from, true));
            case REFUSE -> answers.accept(new Answer(from, false));
            case ASK -> {
                Author author = reader.author(from);
                Target none = new Target(Optional.empty(), Optional.empty(), Optional.empty());
                Head head = new Head(
                        new DialogRef(DialogRef.Kind.PEER, from),
                        author,
                        none,
                        context.clock().instant(),
                        Head.Source.LIVE);
                handOff.put(new HandOff.Item.Ready(new Event.Asked(head, Event.Asked.Ask.CONTACT, words)));
            }
        }
    }

    @Override
    public void leftOut(String why) {
        context.logger().log(System.Logger.Level.WARNING, "A stanza that cannot be read was left out: " + why);
    }

    @Override
    public void closing() {
        handOff.waiting(false);
    }
}
