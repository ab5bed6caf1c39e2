package org.carrel.adapter.xmpp;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.adapter.Text;

/** Why somebody is no longer in a room (XEP-0045, sections 8.2, 9.1, 9.4, 10.9 and 15.6.2). */
final class RoomDepartures {

    private RoomDepartures() {}

    /** What is said about others: in their own words, or in those of whoever removed them. */
    static String why(RoomPresence gone) {
        return Stream.of(gone.item().actor(), gone.item().reason(), gone.words())
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(": "));
    }

    /** Whether we may try to go in again without being asked: nobody wanted us out. */
    static boolean isByAccident(RoomPresence gone) {
        boolean meant = gone.destroyed().isPresent() || gone.has("301");
        boolean removed = Stream.of("307", "321", "322").anyMatch(gone::has);
        // room servers say "kicked", too, when they could not reach somebody
        return !meant && (!removed || gone.has("333"));
    }

    /** Why we are out, in words. */
    static Text text(RoomPresence gone) {
        Map<String, String> parameters = Map.of(
                "room", gone.room(),
                "actor", gone.item().actor(),
                "reason",
                        gone.destroyed()
                                .map(RoomPresence.Destroyed::reason)
                                .orElse(gone.item().reason()));
        if (gone.destroyed().isPresent()) {
            return Words.trimmed("room-destroyed", "{room} was closed for good. {reason}", parameters);
        }
        if (gone.has("301")) {
            return Words.trimmed("room-banned", "We were banned from {room}. {reason}", parameters);
        }
        if (gone.has("307")) {
            return gone.item().actor().isBlank()
                    ? Words.trimmed("room-removed", "We were removed from {room}. {reason}", parameters)
                    : Words.trimmed("room-removed-by", "{actor} removed us from {room}. {reason}", parameters);
        }
        if (gone.has("321") || gone.has("322")) {
            return Words.trimmed(
                    "room-members-now", "{room} is for its members alone now, and we are none. {reason}", parameters);
        }
        if (gone.has("332")) {
            return Words.trimmed("room-shut-down", "The server of {room} was shut down. {reason}", parameters);
        }
        return Words.trimmed("room-lost", "{room} says that we are no longer in it. {reason}", parameters);
    }
}
