package org.carrel.conversation;

import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.conversation.Outgoing.Words;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/**
 * What operators say. Rendered by the adapter outside the writer; then one job checks, claims if nobody holds it, and
 * writes message, parts and activity, or nothing.
 */
public final class Replies {

    private final Database database;
    private final Lane people;
    private final Outbox outbox;
    private final Outgoing outgoing;
    private final Claims claims = new Claims();
    private final Episodes episodes = new Episodes();
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final RequestStore requests = new RequestStore();
    private final RefStore refs = new RefStore();
    private final ReadStore reads = new ReadStore();

    /** What is to be said, and what its writer believed. */
    public record Say(
            String text,
            boolean note,
            Optional<Long> replyTo,
            String requestId,
            Optional<Optional<Long>> believedHolder) {}

    /** Replies that go out over these connections. */
    public Replies(Database database, Connections connections, Outbox outbox) {
        this.database = database;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        this.outbox = outbox;
        this.outgoing = new Outgoing(connections, outbox);
    }

    /**
     * Answers in a conversation, or writes a note there.
     *
     * @throws Refusal 409 conversation-taken with the holder, when it is not what its writer believed
     */
    public Message say(By by, long conversation, Say say) throws InterruptedException {
        Words words = words(by, MarkedText.parse(say.text()), say.replyTo(), say.requestId());
        if (say.note()) {
            return people.call(tx -> once(tx, by, say.requestId(), () -> {
                Conversation seen = claims.seen(tx, by, conversation);
                return read(tx, by, outgoing.note(tx, seen.id(), words));
            }));
        }
        Conversation.Place place = database.reader()
                .read(sql -> conversations.get(sql, conversation))
                .flatMap(Conversation::place)
                .orElseThrow(() -> Refusal.notFound("conversation"));
        Optional<Target> replyTo =
                say.replyTo().flatMap(message -> database.reader().read(sql -> refs.target(sql, message)));
        Rendering rendering = outgoing.render(place.account(), place.ref(), words.content(), replyTo);
        return people.call(tx -> once(tx, by, say.requestId(), () -> {
            Conversation seen = claims.seen(tx, by, conversation);
            claims.believe(seen, by, say.believedHolder());
            claims.reopen(tx, by, seen);
            claims.claim(tx, by, claims.seen(tx, by, conversation));
            return send(tx, by, seen.id(), place.dialog(), words, rendering, replyTo);
        }));
    }

    /** Writes to an address first; the conversation is the writer's. */
    public Message start(By by, long account, String address, String text, String requestId)
            throws InterruptedException {
        Words words = words(by, MarkedText.parse(text), Optional.empty(), requestId);
        DialogRef ref = new DialogRef(DialogRef.Kind.PEER, address);
        Rendering rendering = outgoing.render(account, ref, words.content(), Optional.empty());
        return people.call(tx -> once(tx, by, requestId, () -> {
            Dialog dialog = episodes.dialog(tx, account, ref, "");
            long conversation = episodes.open(tx, dialog, Conversation.Phase.WAITING, tx.now());
            claims.claim(tx, by, claims.seen(tx, by, conversation));
            return send(tx, by, conversation, dialog.id(), words, rendering, Optional.empty());
        }));
    }

    /** Sends a failed message again. */
    public Message retry(By by, long message, String requestId) throws InterruptedException {
        return people.call(tx -> once(tx, by, requestId, () -> {
            outbox.retry(tx, visible(tx, by, message).id());
            return message;
        }));
    }

    /** Settles an uncertain message: it arrived, or it goes again. */
    public Message resolve(By by, long message, boolean arrived, String requestId) throws InterruptedException {
        return people.call(tx -> once(tx, by, requestId, () -> {
            outbox.resolve(tx, visible(tx, by, message).id(), arrived);
            return message;
        }));
    }

    /** A command's work; answers the message it made or changed. */
    private interface Work {
        long run();
    }

    private Message once(Tx tx, By by, String requestId, Work work) {
        long message = requests.answer(tx, by.operator(), requestId).orElseGet(() -> {
            long made = work.run();
            requests.remember(tx, by.operator(), requestId, made);
            return made;
        });
        return messages.get(tx, message).orElseThrow(() -> Refusal.notFound("message"));
    }

    private Message visible(Tx tx, By by, long id) {
        return messages.get(tx, id)
                .filter(message -> conversations.sees(tx, by.operator(), message.conversation()))
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    private long send(
            Tx tx, By by, long conversation, long dialog, Words words, Rendering rendering, Optional<Target> replyTo) {
        return read(tx, by, outgoing.send(tx, conversation, dialog, words, rendering, replyTo));
    }

    /** Who writes has read what stands before it. */
    private long read(Tx tx, By by, Message message) {
        reads.advance(tx, by.operator(), message);
        return message.id();
    }

    private static Words words(By by, Content.Plain content, Optional<Long> replyTo, String requestId) {
        return new Words(content, Optional.of(by.operator()), Optional.empty(), replyTo, Optional.of(requestId));
    }
}
