package org.carrel.web.wire;

import java.util.List;

/** {@code Rooms}. */
public record RoomsView(List<Room> rooms) {

    /**
     * {@code Room}: one that a server tells of.
     *
     * @param people how many are in it; -1: unknown
     */
    public record Room(String address, String name, int people, String subject) {}
}
