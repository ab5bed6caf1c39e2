package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;

/** Turns a message that arrived into the event it stands for. Pure: the same in gives the same out. */
final class MessageReader {

    private final String own;
    private final Function<String, String> names;
    private final Whispers whispers;
    private final SaidReader said;

    /**
     * @param own our own bare address
     * @param names what a bare address is called in our contact list, else the address's local part
     */
    MessageReader(String own, Function<String, String> names, Whispers whispers) {
        this.own = own;
        this.names = names;
        this.whispers = whispers;
        this.said = new SaidReader(new PeerReferences(own));
    }

    /**
     * The event, or nothing for a message that has none: typing, group chat, what we do not know.
     *
     * @param otherwise when it was sent, if it does not say so
     */
    Optional<Event> read(Arrival arrival, Head.Source source, Instant otherwise) {
        try {
            return event(arrival, source, otherwise);
        } catch (RuntimeException e) {
            return Optional.of(unreadable(arrival, source, otherwise, Unreadable.broken()));
        }
    }

    /** Whether a person wrote something in it, as opposed to a sign between programs. */
    static boolean hasContent(Node message) {
        return isTooBig(message)
                || message.has(Namespaces.CLIENT, "body")
                || OutOfBand.isIn(message)
                || message.has(Namespaces.RETRACT, "retract")
                || message.has(Namespaces.REACTIONS, "reactions")
                || isEncrypted(message);
    }

    /** Something is missing from it, and it may be what matters. */
    static boolean isTooBig(Node message) {
        return message.cut()
                && message.child(Namespaces.CLIENT, "body")
                        .filter(body -> !body.cut())
                        .isEmpty();
    }

    /** Whether there may be an event in it; what only says that somebody types has none. */
    static boolean isWorthReading(Arrival arrival) {
        Node message = arrival.message();
        return hasContent(message)
                || isBrokenWrapper(arrival)
                || message.attribute("type").equals("error")
                || message.has(Namespaces.RECEIPTS, "received")
                || message.children().stream()
                        .anyMatch(child -> child.namespace().equals(Namespaces.MARKERS));
    }

    private Optional<Event> event(Arrival arrival, Head.Source source, Instant otherwise) {
        Node message = arrival.message();
        if (isBrokenWrapper(arrival)) {
            return Optional.of(unreadable(arrival, source, otherwise, Unreadable.broken()));
        }
        String type = message.attribute("type");
        if (type.equals("groupchat")) {
            return Optional.empty();
        }
        Head head = head(arrival, source, otherwise);
        if (type.equals("error")) {
            return bounce(message, head);
        }
        if (isTooBig(message)) {
            return Optional.of(unreadable(arrival, source, otherwise, Unreadable.tooBig()));
        }
        return said.read(message, head)
                .or(() -> receipt(message, head))
                .or(() -> encrypted(arrival, source, otherwise));
    }

    /** An archive entry or a copy that holds no message: something is wrong with it, and a person should know. */
    private static boolean isBrokenWrapper(Arrival arrival) {
        return arrival.way() != Arrival.Way.DIRECT
                && (arrival.message().has(Namespaces.ARCHIVE, "result")
                        || arrival.message().has(Namespaces.CARBONS, "sent")
                        || arrival.message().has(Namespaces.CARBONS, "received"));
    }

    private Head head(Arrival arrival, Head.Source source, Instant otherwise) {
        Node message = arrival.message();
        String from = Addresses.bare(message.attribute("from"));
        boolean ours = from.equals(own) || (from.isEmpty() && arrival.way() != Arrival.Way.DIRECT);
        String peer = whispers.peer(message, ours);
        return new Head(
                new DialogRef(DialogRef.Kind.PEER, peer.isEmpty() ? own : peer),
                author(ours ? own : peer),
                Targets.refs(message, arrival.archiveId(), ours),
                arrival.stamp().orElse(otherwise),
                source);
    }

    /** Who says it to us, somewhere that is not a room. */
    Author sender(Node message) {
        return author(whispers.peer(message, false));
    }

    /** Who that address is; the empty one is our own server speaking for us. */
    Author author(String address) {
        if (Whispers.isOne(address)) {
            return new Author(address, address, Addresses.resource(address), Author.Role.PEER, Author.Trust.NONE);
        }
        String key = address.isEmpty() ? own : address;
        Author.Role role = key.equals(own) ? Author.Role.US : Author.Role.PEER;
        return new Author(key, key, names.apply(key), role, Author.Trust.NONE);
    }

    private static Optional<Event> receipt(Node message, Head head) {
        return mark(message, Namespaces.RECEIPTS, "received", head, Event.Receipt.Kind.DELIVERED)
                .or(() -> mark(message, Namespaces.MARKERS, "received", head, Event.Receipt.Kind.DELIVERED))
                .or(() -> mark(message, Namespaces.MARKERS, "displayed", head, Event.Receipt.Kind.READ))
                .or(() -> mark(message, Namespaces.MARKERS, "acknowledged", head, Event.Receipt.Kind.READ));
    }

    private static Optional<Event> mark(
            Node message, String namespace, String name, Head head, Event.Receipt.Kind kind) {
        return message.child(namespace, name)
                .flatMap(mark -> Targets.nonEmpty(mark.attribute("id")))
                .map(id -> new Event.Receipt(head, Targets.seen(head, id), kind));
    }

    private Optional<Event> encrypted(Arrival arrival, Head.Source source, Instant otherwise) {
        if (!isEncrypted(arrival.message())) {
            return Optional.empty();
        }
        return Optional.of(unreadable(arrival, source, otherwise, Unreadable.encrypted()));
    }

    static boolean isEncrypted(Node message) {
        return message.has(Namespaces.OMEMO, "encrypted") || message.has(Namespaces.OMEMO_2, "encrypted");
    }

    /** A message of ours that came back after the server had accepted it (RFC 6120, section 8.3). */
    private static Optional<Event> bounce(Node message, Head head) {
        return Targets.nonEmpty(message.attribute("id"))
                .map(id -> new Event.Bounced(
                        head, Targets.ours(id), Refusal.of(message).text()));
    }

    private Event unreadable(Arrival arrival, Head.Source source, Instant otherwise, Text reason) {
        return Unreadable.event(head(arrival, source, otherwise), arrival.message(), reason);
    }
}
