package org.carrel.adapter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened on the network and must not be lost. What cannot be understood is delivered as
 * {@link Content.Unreadable} rather than left out, and one that is malformed never holds up the next.
 */
public sealed interface Event {

    /** Where, who, when. */
    Head head();

    /** A message came, from the other side or from another client of our account. */
    record Received(Head head, List<Content> parts, Optional<Target> replyTo) implements Event {
        public Received {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An author replaced an own message. One whose target has not come yet is delivered all the same: the core holds it
     * back until the target comes or the run ends.
     */
    record Edited(Head head, Target target, List<Content> parts) implements Event {
        public Edited {
            parts = List.copyOf(parts);
        }
    }

    /** An author took back an own message, or a moderator removed one. */
    record Retracted(Head head, Target target, String reason) implements Event {}

    /** The author's reactions on a message are now exactly these. */
    record Reacted(Head head, Target target, Set<String> all) implements Event {
        public Reacted {
            all = Set.copyOf(all);
        }
    }

    /** The other side has everything of ours up to this message. Only when the network says so, never guessed. */
    record Receipt(Head head, Target upTo, Kind kind) implements Event {

        /** What the other side has done with it. */
        public enum Kind {
            /** It reached a client. */
            DELIVERED,
            /** A person has read it. */
            READ
        }
    }

    /**
     * The network gave back a message of ours that it had taken: it reached nobody. One that is refused while
     * {@link AccountConnection#send} still runs is that call's exception instead.
     *
     * @param target the message, in the head's dialog
     * @param reason why, in words for staff
     */
    record Bounced(Head head, Target target, Text reason) implements Event {}

    /** A message that was unreadable can be read now; never merged with a person's edit. */
    record Revealed(Head head, Target target, List<Content> parts) implements Event {
        public Revealed {
            parts = List.copyOf(parts);
        }
    }

    /** The patron rated the conversation with 1 to 5 stars. */
    record Rated(Head head, int stars, String comment) implements Event {}

    /** A room has a new subject, was replaced by another one, or has ended for us. */
    record RoomChanged(Head head, Optional<String> subject, Optional<DialogRef> successor, Optional<Text> ended)
            implements Event {}

    /** Somebody asks for contact or invites to a room; answered by the account's policy or by a person. */
    record Asked(Head head, Ask ask, String words) implements Event {

        /** What is asked for. */
        public enum Ask {
            /** To be a contact. */
            CONTACT,
            /** To come into a room. */
            ROOM
        }
    }

    /** A contact is called or looks different, or has moved to another address; empty stays as it is. */
    record ContactChanged(Head head, Optional<String> name, Optional<FileRef> picture, Optional<String> newAddress)
            implements Event {}
}
