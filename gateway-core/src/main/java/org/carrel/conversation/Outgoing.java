package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Head;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.delivery.DeliveryState;
import org.carrel.delivery.Outbox;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** Messages of ours, on their way into the thread and into the outbox. */
final class Outgoing {

    private final Connections connections;
    private final Outbox outbox;
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final DialogStore dialogs = new DialogStore();
    private final ThreadOrder order = new ThreadOrder();

    /** What we say, and in whose name: an operator's, or a consumer's. */
    record Words(
            List<Content> contents,
            Optional<Long> operator,
            Optional<Message.Writer> writer,
            Optional<Long> replyTo,
            Optional<String> requestId) {}

    Outgoing(Connections connections, Outbox outbox) {
        this.connections = connections;
        this.outbox = outbox;
    }

    /** The dialog that is meant by an address as it was typed; asked outside the writer. */
    DialogRef dialog(long account, DialogRef named) {
        return connections.dialog(account, named.kind(), named.address());
    }

    /** As its network will have it; asked outside the writer. */
    Rendering render(long account, DialogRef ref, List<Content> contents, Optional<Target> replyTo) {
        Rendering rendering = connections.on(account).render(ref, new Draft(contents, replyTo));
        rendering.refused().ifPresent(text -> {
            throw new Refusal(422, text, Map.of());
        });
        return rendering;
    }

    /** Writes a message that goes out in a dialog. */
    Message send(Tx tx, long conversation, long dialog, Words words, Rendering rendering, Optional<Target> replyTo) {
        Dialog known = dialogs.get(tx, dialog).orElseThrow();
        Instant sortAt = order.own(tx, known);
        Message message =
                message(tx, conversation, Message.Kind.MESSAGE, words, sortAt, Optional.of(DeliveryState.QUEUED));
        write(tx, message, Optional.of(dialog));
        outbox.put(tx, known.account(), dialog, message.id(), rendering.parts(), replyTo);
        return message;
    }

    /** Writes a note for staff. */
    Message note(Tx tx, long conversation, Words words) {
        Message note = message(tx, conversation, Message.Kind.NOTE, words, tx.now(), Optional.empty());
        write(tx, note, Optional.empty());
        return note;
    }

    private void write(Tx tx, Message message, Optional<Long> dialog) {
        messages.add(tx, message, dialog);
        conversations.line(
                tx, message.conversation(), message.id(), message.plainText(), message.kind(), true, message.sortAt());
    }

    private static Message message(
            Tx tx, long conversation, Message.Kind kind, Words words, Instant sortAt, Optional<DeliveryState> state) {
        Instant now = tx.now();
        return new Message(
                tx.newId(),
                conversation,
                kind,
                true,
                words.operator(),
                words.writer(),
                words.contents(),
                Optional.empty(),
                words.replyTo(),
                Head.Source.LIVE,
                now,
                now,
                sortAt,
                Optional.empty(),
                Optional.empty(),
                state,
                Optional.empty(),
                words.requestId(),
                1);
    }
}
