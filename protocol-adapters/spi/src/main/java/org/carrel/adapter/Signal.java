package org.carrel.adapter;

import java.util.List;

public sealed interface Signal {
    record Typing(DialogRef dialog, Author author, boolean on) implements Signal {}

    record PresenceIs(String address, Presence presence, String words) implements Signal {}

    record Occupants(DialogRef dialog, List<Author> all) implements Signal {}

    record Moved(DialogRef dialog, Author author, boolean in, String reason) implements Signal {}
}
