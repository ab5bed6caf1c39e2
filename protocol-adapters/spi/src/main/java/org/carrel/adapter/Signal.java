package org.carrel.adapter;

import java.util.List;

/** Something that may be lost: the newest per dialog and author counts, and none is stored. */
public sealed interface Signal {

    /** Somebody begins or stops to type. */
    record Typing(DialogRef dialog, Author author, boolean on) implements Signal {}

    /** A contact's presence, with the words they give for it, which may be empty. */
    record PresenceIs(String address, Presence presence, String words) implements Signal {}

    /** Everybody who is in a room, when we come in. */
    record Occupants(DialogRef dialog, List<Author> all) implements Signal {
        public Occupants {
            all = List.copyOf(all);
        }
    }

    /** Somebody came into a room or left it. */
    record Moved(DialogRef dialog, Author author, boolean in, String reason) implements Signal {}
}
