package org.carrel.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.DialogRef;

/**
 * What staff serve: an episode with a patron, or a room.
 *
 * @param subject what a room says it is about; empty elsewhere
 * @param holder the operator who claimed it
 * @param waitingSince when the patron began to wait for a first answer; empty: nobody waits
 * @param place where answers go; empty for staff talk
 */
public record Conversation(
        long id,
        Kind kind,
        Phase phase,
        String title,
        String subject,
        Optional<Long> holder,
        Optional<Instant> waitingSince,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<LastLine> last,
        Optional<Place> place,
        long version) {

    /** Whether nobody serves it any more. */
    public boolean isOver() {
        return phase == Phase.CLOSED;
    }

    /** What kind of talk it is. */
    public enum Kind {
        /** An episode with a patron. */
        PATRON,
        /** A room on a network. */
        ROOM,
        /** Two colleagues. */
        STAFF_DIRECT,
        /** A room of colleagues. */
        STAFF_ROOM
    }

    /** Where it is in its life. */
    public enum Phase {
        /** Nobody has claimed it. */
        WAITING,
        /** Somebody serves it. */
        OPEN,
        /** It is over. */
        CLOSED
    }

    /** What the list shows of the latest message. */
    public record LastLine(String text, Instant at, boolean ours, Optional<Long> operator, Message.Kind kind) {}

    /** Where answers go. */
    public record Place(long dialog, long account, String network, Optional<Long> contact, DialogRef ref) {}
}
