package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.DialogRef;

/** Chat state notifications (XEP-0085). */
final class ChatStates {

    private ChatStates() {}

    /** Whether its sender is typing now; nothing if the message does not say. Who has sent it has stopped. */
    static Optional<Boolean> typing(Node message) {
        for (Node child : message.children()) {
            if (child.namespace().equals(Namespaces.CHAT_STATES)) {
                return Optional.of(child.name().equals("composing"));
            }
        }
        return message.has(Namespaces.CLIENT, "body") ? Optional.of(false) : Optional.empty();
    }

    /** The message that says it for us. */
    static Node message(DialogRef.Kind kind, boolean typing) {
        return Auxiliary.message(
                kind == DialogRef.Kind.ROOM ? "groupchat" : "chat",
                Node.of(Namespaces.CHAT_STATES, typing ? "composing" : "paused"),
                Node.of(Namespaces.HINTS, "no-store"));
    }
}
