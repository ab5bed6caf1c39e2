package org.carrel.conversation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.account.Secrets;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** Rooms on networks that people join and leave. One that a person joined is joined again at each connection. */
public final class JoinedRooms {

    private static final Logger LOG = System.getLogger(JoinedRooms.class.getName());

    private final Database database;
    private final Lane people;
    private final Connections connections;
    private final Secrets secrets;
    private final Episodes episodes = new Episodes();
    private final ConversationStore conversations = new ConversationStore();
    private final RoomStore rooms = new RoomStore();
    private final Claims claims = new Claims();
    private final Activities activities = new Activities();
    private final AuditStore audit = new AuditStore();

    /** Rooms over these connections; their passwords are kept as accounts' secrets are. */
    public JoinedRooms(Database database, Connections connections, Secrets secrets) {
        this.database = database;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        this.connections = connections;
        this.secrets = secrets;
    }

    /** Those that a server tells of, whose name or subject holds the words; at most {@code limit}. */
    public List<RoomInfo> list(long account, String search, int limit) throws InterruptedException {
        try {
            return feature(account).list(search, limit);
        } catch (AdapterException e) {
            throw refusal(e);
        }
    }

    /**
     * Joins the room that somebody means by what they typed; to be in it already is no trouble.
     *
     * @throws Refusal in the network's words, when it does not let us in
     */
    public Conversation join(By by, long account, String typed, Optional<Secret> password) throws InterruptedException {
        Rooms feature = feature(account);
        DialogRef room = connections.dialog(account, DialogRef.Kind.ROOM, typed);
        try {
            feature.join(room, password);
        } catch (AdapterException e) {
            throw refusal(e);
        }
        return people.call(tx -> joined(tx, by, account, room, password));
    }

    private Conversation joined(Tx tx, By by, long account, DialogRef room, Optional<Secret> password) {
        Dialog dialog = episodes.dialog(tx, account, room, "");
        long conversation = episodes.open(tx, dialog, Conversation.Phase.OPEN, tx.now());
        rooms.join(tx, dialog.id(), password.map(secret -> secrets.encrypt(account, name(room), secret)));
        activities.add(tx, conversation, by, "joined");
        note(tx, by, "join", conversation);
        return claims.seen(tx, by, conversation);
    }

    /** Leaves a room; its conversation stays to be read. */
    public Conversation leave(By by, long id) throws InterruptedException {
        Conversation room = people.call(tx -> claims.seen(tx, by, id));
        if (room.kind() != Conversation.Kind.ROOM) {
            throw Refusal.of(409, "not-a-room", "This is no room, so there is nothing to leave. Close it instead.");
        }
        Conversation.Place place = room.place().orElseThrow();
        try {
            feature(place.account()).leave(place.ref());
        } catch (AdapterException e) {
            throw refusal(e);
        }
        return people.call(tx -> left(tx, by, room, place.dialog()));
    }

    private Conversation left(Tx tx, By by, Conversation room, long dialog) {
        rooms.leave(tx, dialog);
        if (!claims.seen(tx, by, room.id()).isOver()) {
            conversations.close(tx, room.id());
            activities.add(tx, room.id(), by, "left");
            note(tx, by, "leave", room.id());
        }
        return claims.seen(tx, by, room.id());
    }

    /** We are in a room, whoever wanted that: it has its conversation. Never blocks. */
    public void entered(long account, DialogRef room) {
        var _ = database.writer()
                .lane("account:" + account)
                .submit(tx ->
                        episodes.open(tx, episodes.dialog(tx, account, room, ""), Conversation.Phase.OPEN, tx.now()));
    }

    /** Goes back into those that people joined, one after another on a thread of its own. */
    public void connected(long account) {
        List<RoomStore.Joined> wanted = database.reader().read(sql -> rooms.joined(sql, account));
        if (!wanted.isEmpty()) {
            Thread.ofVirtual().name("rooms-" + account).start(() -> rejoin(account, wanted));
        }
    }

    private void rejoin(long account, List<RoomStore.Joined> wanted) {
        try {
            for (RoomStore.Joined one : wanted) {
                rejoin(account, one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rejoin(long account, RoomStore.Joined one) throws InterruptedException {
        try {
            feature(account)
                    .join(one.ref(), one.password().map(cipher -> secrets.decrypt(account, name(one.ref()), cipher)));
        } catch (AdapterException e) {
            if (e.kind != AdapterException.Kind.NOT_CONNECTED) {
                refused(account, one.ref(), e);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A room of account " + account + " could not be joined again", e);
        }
    }

    /** Staff see why in the thread; it is tried again at the next connection. */
    private void refused(long account, DialogRef room, AdapterException e) throws InterruptedException {
        database.writer().lane("account:" + account).run(tx -> {
            Dialog dialog = episodes.dialog(tx, account, room, "");
            long conversation = episodes.open(tx, dialog, Conversation.Phase.OPEN, tx.now());
            activities.add(tx, conversation, Optional.empty(), e.text);
        });
    }

    private void note(Tx tx, By by, String action, long conversation) {
        audit.write(tx, Optional.of(by.operator()), by.token(), action, Entity.CONVERSATION, conversation, "room");
    }

    private static String name(DialogRef room) {
        return "room " + room.address();
    }

    private Rooms feature(long account) {
        return connections
                .on(account)
                .feature(Rooms.class)
                .orElseThrow(() -> Refusal.of(422, "no-rooms", "This network has no rooms."));
    }

    private static Refusal refusal(AdapterException e) {
        int status = e.kind == AdapterException.Kind.NOT_CONNECTED ? 409 : 422;
        return new Refusal(status, e.text, Map.of());
    }
}
