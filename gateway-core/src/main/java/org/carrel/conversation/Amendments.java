package org.carrel.conversation;

import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.store.Tx;

/**
 * Edits, retractions and reactions. They count from the message's own author, or from a moderator; one that comes before
 * its target is held until the target is there.
 */
final class Amendments {

    private final MessageStore messages = new MessageStore();
    private final RefStore refs = new RefStore();
    private final HeldStore held = new HeldStore();
    private final ReactionStore reactions = new ReactionStore();

    void edit(Tx tx, Dialog dialog, Event.Edited edited) {
        Optional<Message> target = target(tx, dialog, edited.head(), edited.target());
        if (target.isEmpty()) {
            held.hold(tx, dialog.id(), edited, edited.target());
        } else if (mayAmend(edited.head(), target.get())) {
            messages.edit(tx, target.get(), edited.parts(), edited.head().sentAt());
        }
    }

    void retract(Tx tx, Dialog dialog, Event.Retracted retracted) {
        Optional<Message> target = target(tx, dialog, retracted.head(), retracted.target());
        if (target.isEmpty()) {
            held.hold(tx, dialog.id(), retracted, retracted.target());
        } else if (mayAmend(retracted.head(), target.get())) {
            messages.retract(tx, target.get(), retracted.head().sentAt());
        }
    }

    void react(Tx tx, Dialog dialog, Event.Reacted reacted) {
        target(tx, dialog, reacted.head(), reacted.target())
                .ifPresent(message -> reactions.put(tx, message, reacted.head().author(), reacted.all()));
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
            switch (waiting.event()) {
                case Event.Edited edited -> edit(tx, dialog, edited);
                case Event.Retracted retracted -> retract(tx, dialog, retracted);
                default -> throw new IllegalStateException("Nothing else is held: " + waiting.event());
            }
        }
    }

    private Optional<Message> target(Tx tx, Dialog dialog, Head head, Target target) {
        return refs.find(tx, dialog.id(), head.author().key(), target, head.sentAt())
                .flatMap(id -> messages.get(tx, id));
    }

    private static boolean mayAmend(Head head, Message message) {
        return head.author().role() == Author.Role.MODERATOR
                || message.writer()
                        .filter(writer -> writer.key().equals(head.author().key()))
                        .isPresent();
    }
}
