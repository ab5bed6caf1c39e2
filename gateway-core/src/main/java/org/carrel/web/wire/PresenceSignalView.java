package org.carrel.web.wire;

import org.carrel.adapter.Presence;

/** {@code PresenceSignal}. */
public record PresenceSignalView(String type, String signal, String contact, Presence presence, String presenceWords) {

    /** A contact's presence changed. */
    public static PresenceSignalView of(long contact, Presence presence, String words) {
        return new PresenceSignalView("signal", "presence", Long.toString(contact), presence, words);
    }
}
