package org.carrel.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.delivery.DeliveryState;
import org.carrel.delivery.Outbox;
import org.carrel.store.Tx;

/**
 * Messages that arrive. Stored once by the id a server gave; a copy of our own send settles that send; whatever another
 * client of the account sent is ours, too.
 */
final class Arrivals {

    private static final Text NO_ORIGINAL =
            new Text("original-missing", Map.of(), "This was edited; the original is not here.");

    /** An edit that stands for its message. */
    private record Edit(Instant at, Text why) {}

    private final Episodes episodes = new Episodes();
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final RefStore refs = new RefStore();
    private final ThreadOrder order = new ThreadOrder();
    private final Amendments amendments;
    private final Naming naming;
    private final Outbox outbox;

    Arrivals(Outbox outbox) {
        this.outbox = outbox;
        this.amendments = new Amendments(outbox);
        this.naming = new Naming(outbox);
    }

    void receive(Tx tx, long account, Run run, Event.Received received) {
        Head head = received.head();
        Dialog dialog = episodes.dialog(tx, account, head.dialog(), Inbound.name(head.author()));
        if (head.author().role() == Author.Role.US && isOurSend(tx, account, head)) {
            return;
        }
        Optional<Long> here = head.refs().server().flatMap(ref -> refs.known(tx, dialog.id(), ref));
        if (here.isPresent()) {
            reached(tx, dialog, here.get(), run);
            return;
        }
        store(tx, dialog, message(tx, dialog, run, received, Optional.empty()), head);
        amendments.release(tx, dialog, head.author().key(), head.refs());
    }

    void caughtUp(Tx tx, long account) {
        order.caughtUp(tx, account);
    }

    private void reached(Tx tx, Dialog dialog, long message, Run run) {
        if (run.gapless()) {
            messages.get(tx, message).ifPresent(held -> order.reached(tx, dialog, held.sortAt(), run));
        }
    }

    /** An edit whose original never came becomes a message; later edits of the same original find it. */
    void withoutOriginal(Tx tx, Dialog dialog, Event.Edited edited) {
        Head head = edited.head();
        Target original = edited.target();
        Head instead = new Head(
                head.dialog(),
                head.author(),
                new Target(original.server(), original.sender(), Optional.empty()),
                head.sentAt(),
                head.source());
        Event.Received received = new Event.Received(instead, edited.parts(), Optional.empty());
        Edit edit = new Edit(head.sentAt(), NO_ORIGINAL);
        store(tx, dialog, message(tx, dialog, new Run(dialog.run(), true), received, Optional.of(edit)), instead);
    }

    private void store(Tx tx, Dialog dialog, Message message, Head head) {
        messages.add(tx, message, Optional.of(dialog.id()));
        refs.add(tx, dialog.id(), head.author().key(), head.refs(), message.id());
        conversations.line(
                tx,
                message.conversation(),
                message.id(),
                message.plainText(),
                message.kind(),
                message.ours(),
                message.sortAt());
    }

    /** Whether it is what we sent, back with us; that settles it. */
    boolean isOurSend(Tx tx, long account, Head head) {
        return head.refs()
                .ours()
                .filter(id -> outbox.arrived(tx, account, id, head.refs().server()))
                .isPresent();
    }

    private Message message(Tx tx, Dialog dialog, Run run, Event.Received received, Optional<Edit> edit) {
        Head head = received.head();
        boolean ours = head.author().role() == Author.Role.US;
        long conversation = conversation(tx, dialog, head, ours);
        Instant sortAt = order.take(tx, dialog, head.source(), head.sentAt(), run);
        Optional<Long> replyTo = received.replyTo()
                .flatMap(target -> naming.find(tx, dialog.id(), head.author().key(), target, head.sentAt()));
        Message.Writer writer = new Message.Writer(
                head.author().key(), head.author().address(), head.author().name());
        return new Message(
                tx.newId(),
                conversation,
                Message.Kind.MESSAGE,
                ours,
                Optional.empty(),
                Optional.of(writer),
                received.parts(),
                Optional.empty(),
                replyTo,
                head.source(),
                head.sentAt(),
                tx.now(),
                sortAt,
                edit.map(Edit::at),
                Optional.empty(),
                ours ? Optional.of(DeliveryState.SENT) : Optional.empty(),
                edit.map(Edit::why),
                Optional.empty(),
                1);
    }

    private long conversation(Tx tx, Dialog dialog, Head head, boolean ours) {
        if (head.source() == Head.Source.HISTORY) {
            return episodes.any(tx, dialog, head.sentAt());
        }
        return episodes.open(tx, dialog, ours ? Conversation.Phase.OPEN : Conversation.Phase.WAITING, head.sentAt());
    }
}
