package org.carrel.conversation;

import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Text;
import org.carrel.store.AuditStore;
import org.carrel.store.Entity;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** Who holds a conversation: decided in the writer, so that a race has one winner by construction. */
final class Claims {

    private final ConversationStore conversations = new ConversationStore();
    private final Activities activities = new Activities();
    private final AuditStore audit = new AuditStore();

    /** The conversation, if the operator may see it. */
    Conversation seen(Tx tx, By by, long id) {
        return conversations
                .get(tx, id)
                .filter(_ -> conversations.sees(tx, by.operator(), id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    /** Refuses whoever believed that somebody else, or nobody, holds it. */
    void believe(Conversation conversation, By by, Optional<Optional<Long>> believedHolder) {
        Optional<Long> holder = conversation.holder();
        boolean surprised =
                believedHolder.filter(believed -> !believed.equals(holder)).isPresent();
        if (surprised && holder.isPresent() && holder.get() != by.operator()) {
            throw taken(holder.get());
        }
    }

    /** Whoever answers takes the conversation, over or not; in a room everybody answers, and nobody holds it. */
    void answer(Tx tx, By by, Conversation conversation, Optional<Optional<Long>> believedHolder) {
        if (conversation.kind() == Conversation.Kind.ROOM) {
            refuseLeft(conversation);
            return;
        }
        believe(conversation, by, believedHolder);
        reopen(tx, by, conversation);
        claim(tx, by, seen(tx, by, conversation.id()));
    }

    /** Claims what nobody holds; what one holds oneself stays so. */
    void claim(Tx tx, By by, Conversation conversation) {
        refuseClosed(conversation);
        Optional<Long> holder = conversation.holder();
        if (holder.isPresent() && holder.get() != by.operator()) {
            throw taken(holder.get());
        }
        if (holder.isEmpty()) {
            conversations.hold(tx, conversation.id(), Optional.of(by.operator()));
            activities.add(tx, conversation.id(), by, "claimed");
            note(tx, by, "claim", conversation, "holder");
        }
    }

    void release(Tx tx, By by, Conversation conversation) {
        refuseClosed(conversation);
        if (conversation.holder().filter(holder -> holder == by.operator()).isEmpty()) {
            throw Refusal.of(409, "not-holder", "Only who holds a conversation can give it back.");
        }
        conversations.hold(tx, conversation.id(), Optional.empty());
        activities.add(tx, conversation.id(), by, "released");
        note(tx, by, "release", conversation, "holder");
    }

    void close(Tx tx, By by, Conversation conversation) {
        if (!conversation.isOver()) {
            conversations.close(tx, conversation.id());
            activities.add(tx, conversation.id(), by, "closed");
            note(tx, by, "close", conversation, "phase");
        }
    }

    void reopen(Tx tx, By by, Conversation conversation) {
        if (conversation.isOver()) {
            conversations.reopen(tx, conversation.id(), Optional.of(by.operator()));
            activities.add(tx, conversation.id(), by, "reopened");
            note(tx, by, "reopen", conversation, "phase holder");
        }
    }

    /** Refuses what only a conversation with a patron knows. */
    void refuseRoom(Conversation conversation) {
        if (conversation.kind() == Conversation.Kind.ROOM) {
            throw Refusal.of(
                    409,
                    "room-is-shared",
                    "Everybody answers in a room, so nobody claims or closes it. Leave the room instead.");
        }
    }

    private static void refuseLeft(Conversation room) {
        if (room.isOver()) {
            throw Refusal.of(409, "room-left", "We are not in this room any more. Join it again to speak there.");
        }
    }

    private static void refuseClosed(Conversation conversation) {
        if (conversation.isOver()) {
            throw Refusal.of(409, "conversation-closed", "This conversation is over. Reopen it first.");
        }
    }

    private void note(Tx tx, By by, String action, Conversation conversation, String fields) {
        audit.write(tx, Optional.of(by.operator()), by.token(), action, Entity.CONVERSATION, conversation.id(), fields);
    }

    private static Refusal taken(long holder) {
        return new Refusal(
                409,
                new Text("conversation-taken", Map.of(), "A colleague took this. Your draft is kept."),
                Map.of("holder", Long.toString(holder)));
    }
}
