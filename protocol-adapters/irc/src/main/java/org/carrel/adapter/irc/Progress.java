package org.carrel.adapter.irc;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Event;
import org.carrel.adapter.Scope;

/** Which runs of messages have been read to their end, so that live ones move their positions. Thread-safe. */
final class Progress {

    private final Set<Scope> live = new HashSet<>();

    /** A new connection: nothing is caught up. */
    synchronized void begin() {
        live.clear();
    }

    /** That run has been read to its end; what comes live continues it. */
    synchronized void caughtUp(Scope scope) {
        live.add(scope);
    }

    /** We are no longer there, so that what comes later may have a gap before it. */
    synchronized void left(Scope scope) {
        live.remove(scope);
    }

    /** The position that a live event moves its run to; nothing while that is not caught up. */
    synchronized Optional<Position> moved(Event event) {
        return live.contains(Position.scope(event.head().dialog()))
                ? Optional.of(new Position(event.head().sentAt()))
                : Optional.empty();
    }
}
