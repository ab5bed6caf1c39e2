package org.carrel.web;

import java.util.Optional;
import org.carrel.adapter.Secret;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.OccupantsView;
import org.carrel.web.wire.RoomsView;

/** What the API asks of rooms. Each call may be refused. */
public interface RoomCalls {

    /** Those that an account's server tells of, whose name or subject holds the words. */
    RoomsView rooms(long account, String search, int limit) throws InterruptedException;

    /** Joins the one that an address means, as somebody typed it. */
    ConversationView join(Caller by, long account, String address, Optional<Secret> password)
            throws InterruptedException;

    /** Leaves one. */
    ConversationView leave(Caller by, long conversation) throws InterruptedException;

    /** Who is in one. */
    OccupantsView occupants(Caller by, long conversation);
}
