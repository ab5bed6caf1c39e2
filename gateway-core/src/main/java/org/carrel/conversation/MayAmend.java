package org.carrel.conversation;

import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;

/** Which messages an operator may change, whatever their network can do. */
final class MayAmend {

    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();

    /** The message, if the operator may see it and something can be done about it. */
    Message change(Sql sql, By by, long id) {
        Message message = messages.get(sql, id)
                .filter(found -> conversations.sees(sql, by.operator(), found.conversation()))
                .orElseThrow(() -> Refusal.notFound("message"));
        if (message.kind() != Message.Kind.MESSAGE) {
            throw staysHere();
        }
        if (message.retractedAt().isPresent()) {
            throw Refusal.of(409, "message-retracted", "This was taken back; there is nothing left to change.");
        }
        return message;
    }

    /** Notes and talk between staff are on no network. */
    static Refusal staysHere() {
        return Refusal.of(409, "not-sent", "This stays among staff, and what is written there is not changed.");
    }

    /** Refuses to put other words into somebody's mouth, and what is more than words. */
    void edit(By by, Message message) {
        takeBack(message);
        Optional<Long> writer = message.operator();
        if (writer.isPresent() && writer.get() != by.operator()) {
            throw Refusal.of(
                    409,
                    "not-yours",
                    "A colleague wrote this. Take it back, or put it right in a message of your own.");
        }
        if (!message.parts().stream().allMatch(Content.Plain.class::isInstance)) {
            throw Refusal.of(
                    422,
                    "edit-content",
                    "Only words can be edited, and this holds more. Take it back and send it anew.");
        }
    }

    /** Refuses what the other side said. */
    void takeBack(Message message) {
        if (!message.ours()) {
            throw Refusal.of(
                    409,
                    "not-ours",
                    "The other side wrote this. Only what was said from here can be changed from here.");
        }
    }

    /** Refuses while nobody knows what the other side has. */
    static Refusal uncertain() {
        return Refusal.of(
                409,
                "message-uncertain",
                "It is not certain whether this arrived. Say that it did or send it again, and change it then.");
    }
}
