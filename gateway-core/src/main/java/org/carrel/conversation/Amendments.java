package org.carrel.conversation;

import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.delivery.Outbox;
import org.carrel.store.Tx;

/**
 * Edits, retractions and reactions. They count from the message's own author, or from a moderator; one that comes before
 * its target is held until the target is there.
 */
final class Amendments {

    private final MessageStore messages = new MessageStore();
    private final ConversationStore conversations = new ConversationStore();
    private final HeldStore held = new HeldStore();
    private final ReactionStore reactions = new ReactionStore();
    private final Naming naming;

    Amendments(Outbox outbox) {
        this.naming = new Naming(outbox);
    }

    void apply(Tx tx, Dialog dialog, Event event) {
        switch (event) {
            case Event.Edited edited -> edit(tx, dialog, edited);
            case Event.Retracted retracted -> retract(tx, dialog, retracted);
            case Event.Reacted reacted -> react(tx, dialog, reacted);
            default -> throw new IllegalArgumentException("Amends nothing: " + event);
        }
    }

    private void edit(Tx tx, Dialog dialog, Event.Edited edited) {
        Optional<Message> target = target(tx, dialog, edited.head(), edited.target());
        if (target.isEmpty()) {
            held.hold(tx, dialog.id(), edited, edited.target());
        } else if (mayAmend(edited.head(), target.get())) {
            messages.edit(tx, target.get(), edited.parts(), edited.head().sentAt());
            conversations.reworded(tx, target.get(), Message.words(edited.parts()));
        }
    }

    private void retract(Tx tx, Dialog dialog, Event.Retracted retracted) {
        Optional<Message> target = target(tx, dialog, retracted.head(), retracted.target());
        if (target.isEmpty()) {
            held.hold(tx, dialog.id(), retracted, retracted.target());
        } else if (mayAmend(retracted.head(), target.get())) {
            messages.retract(tx, target.get(), retracted.head().sentAt());
            conversations.reworded(tx, target.get(), target.get().plainText());
        }
    }

    private void react(Tx tx, Dialog dialog, Event.Reacted reacted) {
        Head head = reacted.head();
        String author = head.author().key();
        Optional<Long> meant = head.author().role() == Author.Role.US
                ? naming.findForUs(tx, dialog.id(), author, reacted.target(), head.sentAt())
                : naming.find(tx, dialog.id(), author, reacted.target(), head.sentAt());
        meant.flatMap(id -> messages.get(tx, id))
                .ifPresent(message -> react(tx, message, reacted.head().author(), reacted.all()));
    }

    private void react(Tx tx, Message message, Author author, Set<String> all) {
        if (author.role() == Author.Role.US) {
            reactions.putOfAccount(tx, message.id(), author.name(), all);
        } else {
            reactions.put(tx, message.id(), author.key(), author.name(), all);
        }
        messages.touch(tx, message);
    }

    /** A key came: what could not be read is shown in its place. No person edited anything. */
    void reveal(Tx tx, Dialog dialog, Event.Revealed revealed) {
        target(tx, dialog, revealed.head(), revealed.target())
                .ifPresent(message -> messages.edit(
                        tx, message, revealed.parts(), revealed.head().sentAt()));
    }

    /** A message arrived: what was held for it applies now. */
    void release(Tx tx, Dialog dialog, String authorKey, Target arrived) {
        for (HeldStore.Held waiting : held.take(tx, dialog.id(), authorKey, arrived)) {
            apply(tx, dialog, waiting.event());
        }
    }

    private Optional<Message> target(Tx tx, Dialog dialog, Head head, Target target) {
        return naming.find(tx, dialog.id(), head.author().key(), target, head.sentAt())
                .flatMap(id -> messages.get(tx, id));
    }

    private static boolean mayAmend(Head head, Message message) {
        return head.author().role() == Author.Role.MODERATOR
                || (head.author().role() == Author.Role.US && message.ours())
                || message.writer()
                        .filter(writer -> writer.key().equals(head.author().key()))
                        .isPresent();
    }
}
