package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Head;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.delivery.DeliveryState;
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
    private final Connections connections;
    private final Outbox outbox;
    private final Claims claims = new Claims();
    private final Episodes episodes = new Episodes();
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final RequestStore requests = new RequestStore();
    private final RefStore refs = new RefStore();
    private final ReadStore reads = new ReadStore();
    private final ThreadOrder order = new ThreadOrder();
    private final DialogStore dialogs = new DialogStore();

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
        this.connections = connections;
        this.outbox = outbox;
    }

    /**
     * Answers in a conversation, or writes a note there.
     *
     * @throws Refusal 409 conversation-taken with the holder, when it is not what its writer believed
     */
    public Message say(By by, long conversation, Say say) throws InterruptedException {
        Content.Plain content = MarkedText.parse(say.text());
        if (say.note()) {
            return people.call(tx -> once(tx, by, say.requestId(), () -> {
                Conversation seen = claims.seen(tx, by, conversation);
                return write(tx, by, seen.id(), Message.Kind.NOTE, content, say, Optional.empty());
            }));
        }
        Conversation.Place place = database.reader()
                .read(sql -> conversations.get(sql, conversation))
                .flatMap(Conversation::place)
                .orElseThrow(() -> Refusal.notFound("conversation"));
        Optional<Target> replyTo =
                say.replyTo().flatMap(message -> database.reader().read(sql -> refs.target(sql, message)));
        Rendering rendering = render(place.account(), place.ref(), content, replyTo);
        return people.call(tx -> once(tx, by, say.requestId(), () -> {
            Conversation seen = claims.seen(tx, by, conversation);
            claims.believe(seen, by, say.believedHolder());
            claims.reopen(tx, by, seen);
            claims.claim(tx, by, claims.seen(tx, by, conversation));
            return send(tx, by, seen.id(), place.dialog(), content, say, rendering, replyTo);
        }));
    }

    /** Writes to an address first; the conversation is the writer's. */
    public Message start(By by, long account, String address, String text, String requestId)
            throws InterruptedException {
        Content.Plain content = MarkedText.parse(text);
        DialogRef ref = new DialogRef(DialogRef.Kind.PEER, address);
        Rendering rendering = render(account, ref, content, Optional.empty());
        Say say = new Say(text, false, Optional.empty(), requestId, Optional.empty());
        return people.call(tx -> once(tx, by, requestId, () -> {
            Dialog dialog = episodes.dialog(tx, account, ref, "");
            long conversation = episodes.open(tx, dialog, Conversation.Phase.WAITING, tx.now());
            claims.claim(tx, by, claims.seen(tx, by, conversation));
            return send(tx, by, conversation, dialog.id(), content, say, rendering, Optional.empty());
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

    private Rendering render(long account, DialogRef ref, Content.Plain content, Optional<Target> replyTo) {
        AccountConnection connection = connections
                .of(account)
                .orElseThrow(() -> Refusal.of(
                        409, "account-off", "The account is turned off. Turn it on, or answer by another way."));
        Rendering rendering = connection.render(ref, new Draft(List.of(content), replyTo));
        rendering.refused().ifPresent(text -> {
            throw new Refusal(422, text, Map.of());
        });
        return rendering;
    }

    private long send(
            Tx tx,
            By by,
            long conversation,
            long dialog,
            Content.Plain content,
            Say say,
            Rendering rendering,
            Optional<Target> replyTo) {
        long message = write(tx, by, conversation, Message.Kind.MESSAGE, content, say, Optional.of(dialog));
        long account = dialogs.get(tx, dialog).orElseThrow().account();
        outbox.put(tx, account, dialog, message, rendering.parts(), replyTo);
        return message;
    }

    private long write(
            Tx tx, By by, long conversation, Message.Kind kind, Content.Plain content, Say say, Optional<Long> dialog) {
        Instant now = tx.now();
        Instant sortAt = dialog.flatMap(id -> dialogs.get(tx, id))
                .map(known -> order.take(tx, known, Head.Source.LIVE, now, known.run()))
                .orElse(now);
        Message message = new Message(
                tx.newId(),
                conversation,
                kind,
                true,
                Optional.of(by.operator()),
                Optional.empty(),
                List.of(content),
                Optional.empty(),
                say.replyTo(),
                Head.Source.LIVE,
                now,
                now,
                sortAt,
                Optional.empty(),
                Optional.empty(),
                dialog.map(_ -> DeliveryState.QUEUED),
                Optional.empty(),
                Optional.of(say.requestId()),
                1);
        messages.add(tx, message, dialog);
        conversations.line(tx, conversation, message.id(), content.text(), kind, true, sortAt);
        reads.advance(tx, by.operator(), message);
        return message.id();
    }
}
