package org.carrel.web.wire;

import java.util.List;

/** {@code Occupants}. */
public record OccupantsView(List<Occupant> occupants) {

    /** {@code Occupant}: somebody in a room. */
    public record Occupant(String name, String address, boolean ours, boolean moderator) {}
}
