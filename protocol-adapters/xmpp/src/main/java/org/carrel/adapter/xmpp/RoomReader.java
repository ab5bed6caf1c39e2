package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;

/** Turns a message of a room into the event it stands for. What the room does not vouch for is not believed. */
final class RoomReader {

    private final RoomAuthors authors;

    RoomReader(RoomAuthors authors) {
        this.authors = authors;
    }

    /**
     * The event, or nothing for a message that has none.
     *
     * @param otherwise when it was sent, if it does not say so
     */
    Optional<Event> read(RoomStay stay, Arrival arrival, Head.Source source, Instant otherwise) {
        try {
            return event(stay, arrival, source, otherwise);
        } catch (RuntimeException e) {
            return Optional.of(unreadable(stay, arrival, source, otherwise, Unreadable.broken()));
        }
    }

    /** Whether it tells only what the room is about (XEP-0045, section 8.1). */
    static boolean isSubject(Node message) {
        return message.has(Namespaces.CLIENT, "subject")
                && !message.has(Namespaces.CLIENT, "body")
                && !message.has(Namespaces.CLIENT, "thread");
    }

    private Optional<Event> event(RoomStay stay, Arrival arrival, Head.Source source, Instant otherwise) {
        Node message = arrival.message();
        if (message.has(Namespaces.ARCHIVE, "result")) {
            return Optional.of(unreadable(stay, arrival, source, otherwise, Unreadable.broken()));
        }
        Head head = head(stay, arrival, source, otherwise);
        if (MessageReader.isTooBig(message)) {
            return Optional.of(Unreadable.event(head, message, Unreadable.tooBig()));
        }
        if (isSubject(message)) {
            return subject(message, head);
        }
        return moderated(message, head)
                .or(() -> new SaidReader(new RoomReferences(stay.traits().stamps())).read(message, head))
                .or(() -> MessageReader.isEncrypted(message)
                        ? Optional.of(Unreadable.event(head, message, Unreadable.encrypted()))
                        : Optional.empty());
    }

    private Head head(RoomStay stay, Arrival arrival, Head.Source source, Instant otherwise) {
        Author author = authors.speaker(stay, arrival);
        return new Head(
                stay.dialog(),
                author,
                Targets.refs(arrival.message(), arrival.archiveId(), author.role() == Author.Role.US),
                arrival.stamp().orElse(otherwise),
                source);
    }

    /** Only when we come in, or it changes: old ones out of the archive would come after the one that holds. */
    private static Optional<Event> subject(Node message, Head head) {
        if (head.source() != Head.Source.LIVE) {
            return Optional.empty();
        }
        Optional<String> subject = message.child(Namespaces.CLIENT, "subject").map(Node::text);
        return Optional.of(new Event.RoomChanged(head, subject, Optional.empty(), Optional.empty()));
    }

    /** A moderator removed a message: only the room itself may say so (XEP-0425). */
    private static Optional<Event> moderated(Node message, Head head) {
        if (head.author().role() != Author.Role.MODERATOR) {
            return Optional.empty();
        }
        return message.child(Namespaces.RETRACT, "retract")
                .filter(retract -> retract.has(Namespaces.MODERATE, "moderated"))
                .map(retract -> new Event.Retracted(
                        head,
                        new RoomReferences(true).retracted(head, retract.attribute("id")),
                        retract.child(Namespaces.RETRACT, "reason")
                                .map(Node::text)
                                .map(Cut::line)
                                .orElse("")));
    }

    private Event unreadable(RoomStay stay, Arrival arrival, Head.Source source, Instant otherwise, Text why) {
        Head head = new Head(
                stay.dialog(),
                authors.room(stay.room()),
                Targets.refs(arrival.message(), arrival.archiveId(), false),
                arrival.stamp().orElse(otherwise),
                source);
        return Unreadable.event(head, arrival.message(), why);
    }
}
