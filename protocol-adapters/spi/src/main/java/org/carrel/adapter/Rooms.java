package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

/** Rooms to be in. */
public interface Rooms extends Feature {

    /** Joins; returns when we are in. Joining a room that we are in does nothing. */
    void join(DialogRef room, Optional<Secret> password) throws AdapterException, InterruptedException;

    /** Leaves; afterwards nothing of the room is delivered. */
    void leave(DialogRef room) throws AdapterException, InterruptedException;

    /** Public rooms whose name or subject contains the words. */
    List<RoomInfo> list(String search, int limit) throws AdapterException, InterruptedException;
}
