package org.carrel.adapter.xmpp;

import java.util.UUID;

/** Messages between programs (receipts, typing): nobody waits for them, and nobody needs to know when they come back. */
final class Auxiliary {

    private static final String PREFIX = "carrel-aux-";

    private Auxiliary() {}

    /** A chat message of these children. */
    static Node message(Node... children) {
        return message("chat", children);
    }

    /** A message of that type. */
    static Node message(String type, Node... children) {
        return Node.of(Namespaces.CLIENT, "message", "type", type, "id", PREFIX + UUID.randomUUID())
                .with(children);
    }

    static boolean isOne(Node message) {
        return message.attribute("id").startsWith(PREFIX);
    }
}
