package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A message as it reached us, taken out of what it was wrapped in.
 *
 * @param message the message itself; for a wrapper without one, the wrapper
 * @param archiveId the id that our own archive gave it (XEP-0359, XEP-0313)
 * @param stamp when it was sent, if it says so: by the archive, or by whoever delayed it
 * @param query the id of the archive query that it answers, else empty
 */
record Arrival(Node message, Way way, Optional<String> archiveId, Optional<Instant> stamp, String query) {

    /** How it came. */
    enum Way {
        DIRECT,
        /** A copy of what another client of this account got (XEP-0280). */
        CARBON_RECEIVED,
        /** A copy of what another client of this account said (XEP-0280). */
        CARBON_SENT,
        /** Out of our archive (XEP-0313). */
        ARCHIVE
    }

    /** The same, sent at that time. */
    Arrival at(Instant time) {
        return new Arrival(message, way, archiveId, Optional.of(time), query);
    }

    /**
     * Takes a message out of its wrapper. A wrapper counts only when our own account sent it: anybody can write one
     * (CVE-2017-5589).
     *
     * @param own our own bare address
     */
    static Arrival unpack(Node stanza, String own) {
        if (isOurServers(stanza, own)) {
            Optional<Node> result = stanza.child(Namespaces.ARCHIVE, "result");
            if (result.isPresent()) {
                return archived(stanza, result.get());
            }
            for (Node child : stanza.children()) {
                if (child.namespace().equals(Namespaces.CARBONS)
                        && (child.name().equals("received") || child.name().equals("sent"))) {
                    return carbon(stanza, child, own);
                }
            }
        }
        return new Arrival(stanza, Way.DIRECT, archiveId(stanza, own), delayed(stanza, own), "");
    }

    /** A message that came from a room, of which only the room's own word counts for its id and its time. */
    static Arrival ofRoom(Node stanza, String room, RoomTraits traits) {
        Optional<String> id = traits.stamps() ? archiveId(stanza, room) : Optional.empty();
        return new Arrival(stanza, Way.DIRECT, id, delayed(stanza, room), "");
    }

    /** An entry of a room's archive; nothing when it is none. Its sender must have been looked at. */
    static Optional<Arrival> ofRoomArchive(Node stanza) {
        return stanza.child(Namespaces.ARCHIVE, "result").map(result -> archived(stanza, result));
    }

    private static boolean isOurServers(Node stanza, String own) {
        String from = stanza.attribute("from");
        return from.isEmpty() || from.equals(own);
    }

    private static Arrival archived(Node stanza, Node result) {
        Optional<Node> forwarded = result.child(Namespaces.FORWARD, "forwarded");
        return new Arrival(
                forwarded.flatMap(Arrival::message).orElse(stanza),
                Way.ARCHIVE,
                Optional.of(result.attribute("id")).filter(id -> !id.isEmpty()),
                forwarded.flatMap(Arrival::stamp),
                result.attribute("queryid"));
    }

    private static Arrival carbon(Node stanza, Node carbon, String own) {
        Optional<Node> forwarded = carbon.child(Namespaces.FORWARD, "forwarded");
        Optional<Node> inner = forwarded.flatMap(Arrival::message);
        return new Arrival(
                inner.orElse(stanza),
                carbon.name().equals("sent") ? Way.CARBON_SENT : Way.CARBON_RECEIVED,
                inner.flatMap(message -> archiveId(message, own)),
                forwarded.flatMap(Arrival::stamp),
                "");
    }

    private static Optional<Node> message(Node forwarded) {
        return forwarded.child(Namespaces.CLIENT, "message");
    }

    private static Optional<String> archiveId(Node message, String own) {
        return message.all(Namespaces.STANZA_ID, "stanza-id")
                .filter(id -> id.attribute("by").equals(own))
                .map(id -> id.attribute("id"))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** Only our own server is believed when it says that a message is late: the sender could write anything. */
    private static Optional<Instant> delayed(Node message, String own) {
        String domain = own.substring(own.indexOf('@') + 1);
        return message.all(Namespaces.DELAY, "delay")
                .filter(delay -> delay.attribute("from").equals(own)
                        || delay.attribute("from").equals(domain))
                .flatMap(delay -> instant(delay.attribute("stamp")).stream())
                .findFirst();
    }

    private static Optional<Instant> stamp(Node holder) {
        return holder.child(Namespaces.DELAY, "delay").flatMap(delay -> instant(delay.attribute("stamp")));
    }

    private static Optional<Instant> instant(String stamp) {
        try {
            return Optional.of(OffsetDateTime.parse(stamp).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
