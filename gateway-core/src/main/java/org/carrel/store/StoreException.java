package org.carrel.store;

import java.sql.SQLException;
import java.util.Set;

/** Trouble of the database itself, as opposed to a {@link Refusal}, which is an answer. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** SQLite's primary result codes for a disk that takes no more: IOERR, FULL, CANTOPEN, READONLY. */
    private static final Set<Integer> NO_ROOM = Set.of(8, 10, 13, 14);

    private final boolean noRoom;

    /** Wraps what the driver said. */
    public StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.noRoom = NO_ROOM.contains(cause.getErrorCode() & 0xff);
    }

    /** Trouble that the driver did not see, in words. */
    public StoreException(String message) {
        super(message);
        this.noRoom = false;
    }

    /** Whether the disk is full or broken: no job is to blame, and the same job may succeed later. */
    public boolean noRoom() {
        return noRoom;
    }
}
