package org.carrel.conversation;

import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;
import org.carrel.store.Tx;

/** What becomes of a room: what it is about, and that we are no longer in it. */
final class RoomChanges {

    private final Episodes episodes = new Episodes();
    private final ConversationStore conversations = new ConversationStore();
    private final RoomStore rooms = new RoomStore();
    private final Activities activities = new Activities();

    void apply(Tx tx, Dialog dialog, Event.RoomChanged changed) {
        long conversation = episodes.open(tx, dialog, Conversation.Phase.OPEN, tx.now());
        changed.subject().ifPresent(subject -> subject(tx, dialog, conversation, changed.head(), subject));
        changed.ended().ifPresent(why -> ended(tx, dialog, conversation, why));
    }

    /** Coming in, we are told again what we know. */
    private void subject(Tx tx, Dialog dialog, long conversation, Head head, String subject) {
        if (rooms.subject(tx, dialog.id()).equals(subject)) {
            return;
        }
        rooms.subject(tx, dialog.id(), subject);
        ConversationStore.changed(tx, conversation);
        activities.add(tx, conversation, Optional.empty(), said(head.author().name(), subject));
    }

    private static Text said(String name, String subject) {
        if (subject.isEmpty()) {
            return new Text("room-subject-gone", Map.of(), "The room has no subject any more.");
        }
        return name.isBlank()
                ? new Text("room-subject-is", Map.of("subject", subject), "The room is about: " + subject)
                : new Text(
                        "room-subject",
                        Map.of("name", name, "subject", subject),
                        name + " says what the room is about: " + subject);
    }

    /** Whoever wants us back joins again; by itself that would be a quarrel. */
    private void ended(Tx tx, Dialog dialog, long conversation, Text why) {
        rooms.leave(tx, dialog.id());
        activities.add(tx, conversation, Optional.empty(), why);
        conversations.close(tx, conversation);
    }
}
