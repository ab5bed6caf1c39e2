package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.adapter.DialogRef;

/**
 * What a room says about one occupant (XEP-0045, section 7.2 and following).
 *
 * @param nick whose; empty: the room's own
 * @param occupantId who it is over more than one stay (XEP-0421)
 * @param item what they are in the room, or were
 * @param statuses why, as numbers (section 15.6.2)
 */
record RoomPresence(
        String room,
        String nick,
        Kind kind,
        Optional<String> occupantId,
        Item item,
        Set<String> statuses,
        Optional<Destroyed> destroyed,
        String words) {

    private static final int LONGEST_ID = 1000;

    /** What it says. */
    enum Kind {
        HERE,
        GONE,
        REFUSED,
        OTHER
    }

    /**
     * An occupant's place.
     *
     * @param real their address, if the room shows it
     * @param nick the one they take next
     * @param actor who did this to them
     */
    record Item(String role, Optional<String> real, String nick, String actor, String reason) {}

    /** The room was closed for good. */
    record Destroyed(Optional<DialogRef> successor, String reason) {}

    static RoomPresence of(Node presence) {
        Node about = presence.child(Namespaces.ROOM_USER, "x").orElse(Node.of(Namespaces.ROOM_USER, "x"));
        String from = presence.attribute("from");
        return new RoomPresence(
                Addresses.bare(from),
                Addresses.resource(from),
                kind(presence.attribute("type")),
                presence.child(Namespaces.OCCUPANT_ID, "occupant-id")
                        .map(id -> id.attribute("id"))
                        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID),
                item(about.child(Namespaces.ROOM_USER, "item").orElse(Node.of(Namespaces.ROOM_USER, "item"))),
                about.all(Namespaces.ROOM_USER, "status")
                        .map(status -> status.attribute("code"))
                        .collect(Collectors.toUnmodifiableSet()),
                about.child(Namespaces.ROOM_USER, "destroy").map(RoomPresence::destroyed),
                text(presence, Namespaces.CLIENT, "status"));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "" -> Kind.HERE;
            case "unavailable" -> Kind.GONE;
            case "error" -> Kind.REFUSED;
            default -> Kind.OTHER;
        };
    }

    private static Item item(Node item) {
        Optional<Node> actor = item.child(Namespaces.ROOM_USER, "actor");
        return new Item(
                item.attribute("role"),
                Targets.nonEmpty(item.attribute("jid")).map(Addresses::bare),
                item.attribute("nick"),
                actor.map(node -> node.attribute("nick"))
                        .filter(nick -> !nick.isEmpty())
                        .or(() -> actor.map(node -> Addresses.bare(node.attribute("jid"))))
                        .orElse(""),
                text(item, Namespaces.ROOM_USER, "reason"));
    }

    private static Destroyed destroyed(Node destroy) {
        return new Destroyed(
                Addresses.parse(destroy.attribute("jid"))
                        .filter(_ -> !destroy.attribute("jid").isEmpty())
                        .map(room -> new DialogRef(DialogRef.Kind.ROOM, room.toString())),
                text(destroy, Namespaces.ROOM_USER, "reason"));
    }

    private static String text(Node node, String namespace, String name) {
        return node.child(namespace, name).map(Node::text).map(Cut::line).orElse("");
    }

    boolean has(String status) {
        return statuses.contains(status);
    }

    /** The same, when the room does not vouch for who it is. */
    RoomPresence withoutId() {
        return new RoomPresence(room, nick, kind, Optional.empty(), item, statuses, destroyed, words);
    }
}
