package org.carrel.delivery;

/**
 * A message that something is changed about, and the way to the network that has it.
 *
 * @param repeats whether its network is sent the same again without being asked what became of it, so that what waits
 *     there for another try may have arrived
 */
public record About(long account, long dialog, long message, boolean repeats) {

    /** Whether nobody outside has a part of the message. */
    boolean isHere(OutboxPart part) {
        boolean mayHaveGone = repeats && part.attempts() > 0 && part.state() != DeliveryState.FAILED;
        return Unsent.isHere(part) && !mayHaveGone;
    }
}
