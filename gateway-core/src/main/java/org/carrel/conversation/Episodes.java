package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.DialogRef;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.store.Tx;

/** Finds or begins the dialog and the conversation that something belongs to. */
final class Episodes {

    private final DialogStore dialogs = new DialogStore();
    private final ContactStore contacts = new ContactStore();
    private final ConversationStore conversations = new ConversationStore();

    /** The dialog with an address; a new one comes with its contact. */
    Dialog dialog(Tx tx, long account, DialogRef ref, String name) {
        return dialogs.at(tx, account, ref).orElseGet(() -> {
            Optional<Long> contact = ref.kind() == DialogRef.Kind.PEER
                    ? Optional.of(contacts.findOrAdd(tx, account, ref.address(), name))
                            .map(Contact::id)
                    : Optional.empty();
            return dialogs.add(tx, account, ref, contact);
        });
    }

    /** The dialog's open conversation, or a new one in this phase. A room has one for good, which opens again. */
    long open(Tx tx, Dialog dialog, Conversation.Phase phase, Instant since) {
        Optional<Conversation> latest = dialog.conversation().flatMap(id -> conversations.get(tx, id));
        boolean over = latest.filter(Conversation::isOver).isPresent();
        if (over && isRoom(dialog)) {
            conversations.reopen(tx, latest.get().id(), Optional.empty());
        }
        return latest.filter(_ -> !over || isRoom(dialog))
                .map(Conversation::id)
                .orElseGet(() -> begin(tx, dialog, phase, since));
    }

    private static boolean isRoom(Dialog dialog) {
        return dialog.ref().kind() == DialogRef.Kind.ROOM;
    }

    /** Any conversation of the dialog: history opens none, so it lies in the latest, or in a closed one of its own. */
    long any(Tx tx, Dialog dialog, Instant since) {
        return dialog.conversation().orElseGet(() -> begin(tx, dialog, Conversation.Phase.CLOSED, since));
    }

    private long begin(Tx tx, Dialog dialog, Conversation.Phase phase, Instant since) {
        boolean room = isRoom(dialog);
        String title = dialog.contact()
                .flatMap(id -> contacts.get(tx, id))
                .map(Contact::called)
                .orElse(dialog.ref().address());
        long id = conversations.add(
                tx,
                room ? Conversation.Kind.ROOM : Conversation.Kind.PATRON,
                room ? Conversation.Phase.OPEN : phase,
                dialog,
                title,
                since);
        dialogs.conversation(tx, dialog.id(), id);
        return id;
    }
}
