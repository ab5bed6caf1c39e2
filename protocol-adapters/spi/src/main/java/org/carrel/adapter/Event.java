package org.carrel.adapter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

public sealed interface Event {
    Head head();

    record Received(Head head, List<Content> parts, Optional<Target> replyTo) implements Event {}

    record Edited(Head head, Target target, List<Content> parts) implements Event {}

    record Retracted(Head head, Target target, String reason) implements Event {}

    record Reacted(Head head, Target target, Set<String> all) implements Event {}

    record Receipt(Head head, Target upTo, Kind kind) implements Event {
        public enum Kind {
            DELIVERED,
            READ
        }
    }

    record Revealed(Head head, Target target, List<Content> parts) implements Event {}

    record Rated(Head head, int stars, String comment) implements Event {}

    record RoomChanged(Head head, Optional<String> subject, Optional<DialogRef> successor, Optional<Text> ended)
            implements Event {}

    record Asked(Head head, Ask ask, String words) implements Event {
        public enum Ask {
            CONTACT,
            ROOM
        }
    }

    record ContactChanged(Head head, Optional<String> name, Optional<FileRef> picture, Optional<String> newAddress)
            implements Event {}
}
