package org.carrel.conversation;

import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.TypingFeature;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** What operators do with conversations besides speaking: claim, release, close, reopen, read, type. */
public final class Conversations {

    private final Database database;
    private final Lane people;
    private final Connections connections;
    private final Outbox outbox;
    private final Claims claims = new Claims();
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final ReadStore reads = new ReadStore();
    private final RefStore refs = new RefStore();
    private final Requests requests = new Requests();

    /** A change of a conversation. */
    public enum Change {
        /** Takes it. */
        CLAIM,
        /** Gives it back. */
        RELEASE,
        /** Ends it. */
        CLOSE,
        /** Goes on with it. */
        REOPEN
    }

    /** Commands over the conversations of a database. */
    public Conversations(Database database, Connections connections, Outbox outbox) {
        this.database = database;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        this.connections = connections;
        this.outbox = outbox;
    }

    /**
     * Changes who holds it or whether it is over.
     *
     * @throws Refusal 409 conversation-taken with the holder, for the loser of a race
     */
    public Conversation change(By by, long id, Change change, String requestId, Optional<Optional<Long>> believedHolder)
            throws InterruptedException {
        Request request = Request.of(by, requestId, "change", id, change);
        return people.call(tx -> {
            long changed = requests.once(tx, request, () -> change(tx, by, id, change, believedHolder));
            return claims.seen(tx, by, changed);
        });
    }

    private long change(Tx tx, By by, long id, Change change, Optional<Optional<Long>> believedHolder) {
        Conversation seen = claims.seen(tx, by, id);
        claims.refuseRoom(seen);
        claims.believe(seen, by, believedHolder);
        switch (change) {
            case CLAIM -> claims.claim(tx, by, seen);
            case RELEASE -> claims.release(tx, by, seen);
            case CLOSE -> claims.close(tx, by, seen);
            case REOPEN -> claims.reopen(tx, by, seen);
        }
        return id;
    }

    /**
     * Says how far an operator has read. The network's read receipt goes out only when the one who answers has read it.
     */
    public void read(By by, long id, long messageId) throws InterruptedException {
        people.run(tx -> {
            Conversation conversation = claims.seen(tx, by, id);
            Message message = messages.get(tx, messageId)
                    .filter(found -> found.conversation() == id)
                    .orElseThrow(() -> Refusal.notFound("message"));
            boolean moved = reads.advance(tx, by.operator(), message);
            boolean answers = conversation
                    .holder()
                    .filter(holder -> holder == by.operator())
                    .isPresent();
            if (moved && answers && !message.ours()) {
                conversation
                        .place()
                        .ifPresent(place -> refs.target(tx, messageId)
                                .ifPresent(target -> outbox.putRead(tx, place.account(), place.dialog(), target)));
            }
        });
    }

    /** Marks a conversation unread again, from the newest message of the patron on; what the network was told stays. */
    public void unread(By by, long id) throws InterruptedException {
        people.run(tx -> reads.back(tx, by.operator(), claims.seen(tx, by, id).id()));
    }

    /** Tells the patron that staff write, or stopped; may be lost. */
    public void typing(By by, long id, boolean on) {
        database.reader()
                .read(sql -> conversations.sees(sql, by.operator(), id)
                        ? conversations.get(sql, id)
                        : Optional.<Conversation>empty())
                .flatMap(Conversation::place)
                .ifPresent(place -> connections
                        .of(place.account())
                        .filter(_ -> connections.connected(place.account()))
                        .flatMap(connection -> connection.feature(TypingFeature.class))
                        .ifPresent(feature -> feature.typing(place.ref(), on)));
    }
}
