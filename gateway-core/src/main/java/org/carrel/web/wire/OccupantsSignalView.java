package org.carrel.web.wire;

/** {@code OccupantsSignal}. */
public record OccupantsSignalView(String type, String signal, String conversation, int count) {

    /** How many are in a room. */
    public static OccupantsSignalView of(long conversation, int count) {
        return new OccupantsSignalView("signal", "occupants", Long.toString(conversation), count);
    }
}
