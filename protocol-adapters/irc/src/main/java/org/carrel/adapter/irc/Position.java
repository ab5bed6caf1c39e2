package org.carrel.adapter.irc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Scope;

/**
 * How far a run of messages was stored: up to this time by the server's clock.
 *
 * @param at to the millisecond, as servers count
 */
record Position(Instant at) {

    /** All that is said between us and single people: servers list with whom one has talked since a time. */
    static final Scope PRIVATE = new Scope("private");

    Position {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The run that a dialog belongs to. */
    static Scope scope(DialogRef dialog) {
        return dialog.kind() == DialogRef.Kind.ROOM ? new Scope("room " + dialog.address()) : PRIVATE;
    }

    static Position of(Cursor cursor) {
        return new Position(Instant.parse(cursor.value()));
    }

    Cursor cursor() {
        return new Cursor(at.toString());
    }

    /** The later of two. */
    Position orLater(Position other) {
        return other.at.isAfter(at) ? other : this;
    }
}
