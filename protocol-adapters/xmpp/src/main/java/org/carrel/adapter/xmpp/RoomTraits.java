package org.carrel.adapter.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a room says it does (XEP-0030). What it does not say is not believed of it: others could have written it.
 *
 * @param archive whether it keeps an archive (XEP-0313), and so gives each message in it an id (XEP-0359)
 * @param stamps whether it gives messages ids (XEP-0359)
 * @param occupantIds whether it says who is who over more than one stay (XEP-0421)
 */
record RoomTraits(boolean archive, boolean stamps, boolean occupantIds) {

    /** What most rooms do. */
    static final RoomTraits USUAL = new RoomTraits(true, true, true);

    static final RoomTraits NONE = new RoomTraits(false, false, false);

    /** Reads the room's answer. */
    static RoomTraits of(Node answer) {
        return of(answer.child(Namespaces.DISCO_INFO, "query").stream()
                .flatMap(query -> query.all(Namespaces.DISCO_INFO, "feature"))
                .map(feature -> feature.attribute("var"))
                .collect(Collectors.toSet()));
    }

    /** Whether this is the answer of a room, or of a server of rooms, and not of somebody or something else. */
    static boolean isOfARoom(Node answer) {
        return answer.child(Namespaces.DISCO_INFO, "query").stream()
                .flatMap(query -> query.children().stream())
                .anyMatch(child -> child.attribute("category").equals("conference")
                        || child.attribute("var").equals(Namespaces.ROOM));
    }

    /** As {@link #kept} wrote it. */
    static RoomTraits of(byte[] kept) {
        return of(Set.of(new String(kept, StandardCharsets.UTF_8).split(" ")));
    }

    private static RoomTraits of(Set<String> features) {
        boolean archive = features.contains(Namespaces.ARCHIVE);
        return new RoomTraits(
                archive, archive || features.contains(Namespaces.STANZA_ID), features.contains(Namespaces.OCCUPANT_ID));
    }

    /** For the account's state. */
    byte[] kept() {
        Set<String> features = new TreeSet<>();
        if (archive) {
            features.add(Namespaces.ARCHIVE);
        }
        if (stamps) {
            features.add(Namespaces.STANZA_ID);
        }
        if (occupantIds) {
            features.add(Namespaces.OCCUPANT_ID);
        }
        return String.join(" ", features).getBytes(StandardCharsets.UTF_8);
    }
}
