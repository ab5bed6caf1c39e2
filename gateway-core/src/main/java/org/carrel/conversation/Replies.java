package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.carrel.account.Connections;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.conversation.Outgoing.Words;
import org.carrel.delivery.Outbox;
import org.carrel.file.FileStore;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
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
    private final Requests requests = new Requests();
    private final Wording wording;
    private final ReadStore reads = new ReadStore();
    private final FileStore files = new FileStore();
    private final AuditStore audit = new AuditStore();

    /**
     * What is to be said, and what its writer believed.
     *
     * @param files what the writer uploaded and did not say yet
     */
    public record Say(
            String text,
            List<Long> files,
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
        this.wording = new Wording(outbox);
    }

    /**
     * Answers in a conversation, or writes a note there.
     *
     * @throws Refusal 409 conversation-taken with the holder, when it is not what its writer believed
     */
    public Message say(By by, long conversation, Say say) throws InterruptedException {
        Request request = Request.of(
                by, say.requestId(), "say", conversation, say.note(), say.replyTo(), say.text(), say.files());
        Optional<Message> first = first(request);
        if (first.isPresent()) {
            return first.get();
        }
        return say.note() ? note(by, conversation, say, request) : answer(by, conversation, say, request);
    }

    private Message note(By by, long conversation, Say say, Request request) throws InterruptedException {
        Words words = words(by, contents(by, say), say.replyTo(), say.requestId());
        return people.call(tx -> once(tx, request, () -> {
            Conversation seen = claims.seen(tx, by, conversation);
            wording.inSameThread(tx, conversation, say.replyTo());
            Message note = outgoing.note(tx, seen.id(), words);
            files.attach(tx, by.operator(), note.id(), say.files());
            return read(tx, by, note);
        }));
    }

    private Message answer(By by, long conversation, Say say, Request request) throws InterruptedException {
        Words words = words(by, contents(by, say), say.replyTo(), say.requestId());
        Conversation.Place place = database.reader()
                .read(sql -> conversations.get(sql, conversation))
                .flatMap(Conversation::place)
                .orElseThrow(() -> Refusal.notFound("conversation"));
        Optional<Target> replyTo = database.reader().read(sql -> wording.target(sql, conversation, say.replyTo()));
        Rendering rendering = outgoing.render(place.account(), place.ref(), words.contents(), replyTo);
        return people.call(tx -> once(tx, request, () -> {
            Conversation seen = claims.seen(tx, by, conversation);
            claims.answer(tx, by, seen, say.believedHolder());
            long message = send(tx, by, seen.id(), place.dialog(), words, rendering, replyTo);
            files.attach(tx, by.operator(), message, say.files());
            return message;
        }));
    }

    private List<Content> contents(By by, Say say) {
        return database.reader().read(sql -> wording.contents(sql, by, say.text(), say.files()));
    }

    /**
     * Writes first to an address as people type it; the conversation is the writer's.
     *
     * @throws Refusal 422 when it is no address on the account's network
     */
    public Message start(By by, long account, String address, String text, String requestId)
            throws InterruptedException {
        Request request = Request.of(by, requestId, "start", account, address, text);
        Optional<Message> first = first(request);
        if (first.isPresent()) {
            return first.get();
        }
        Words words = words(by, List.of(MarkedText.parse(text)), Optional.empty(), requestId);
        DialogRef ref = outgoing.dialog(account, new DialogRef(DialogRef.Kind.PEER, address));
        Rendering rendering = outgoing.render(account, ref, words.contents(), Optional.empty());
        return people.call(tx -> once(tx, request, () -> {
            Dialog dialog = episodes.dialog(tx, account, ref, "");
            long conversation = episodes.open(tx, dialog, Conversation.Phase.WAITING, tx.now());
            claims.claim(tx, by, claims.seen(tx, by, conversation));
            return send(tx, by, conversation, dialog.id(), words, rendering, Optional.empty());
        }));
    }

    /** Sends a failed message again. */
    public Message retry(By by, long message, String requestId) throws InterruptedException {
        return people.call(tx -> once(tx, Request.of(by, requestId, "retry", message), () -> {
            outbox.retry(tx, visible(tx, by, message).id());
            note(tx, by, "retry", message);
            return message;
        }));
    }

    /** Settles an uncertain message: it arrived, or it goes again. */
    public Message resolve(By by, long message, boolean arrived, String requestId) throws InterruptedException {
        return people.call(tx -> once(tx, Request.of(by, requestId, "resolve", message, arrived), () -> {
            outbox.resolve(tx, visible(tx, by, message).id(), arrived);
            note(tx, by, arrived ? "arrived" : "send-again", message);
            return message;
        }));
    }

    private void note(Tx tx, By by, String action, long message) {
        audit.write(tx, Optional.of(by.operator()), by.token(), action, Entity.MESSAGE, message, "state");
    }

    /** The answer to a repeat, before anything is rendered or checked anew. */
    private Optional<Message> first(Request request) {
        return database.reader().read(sql -> requests.answered(sql, request).flatMap(id -> messages.get(sql, id)));
    }

    /** Does a command; its work answers the message it made or changed. */
    private Message once(Tx tx, Request request, LongSupplier work) {
        return messages.get(tx, requests.once(tx, request, work)).orElseThrow(() -> Refusal.notFound("message"));
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

    private static Words words(By by, List<Content> contents, Optional<Long> replyTo, String requestId) {
        return new Words(contents, Optional.of(by.operator()), Optional.empty(), replyTo, Optional.of(requestId));
    }
}
