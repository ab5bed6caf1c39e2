package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;

/** Which message is meant by the id that another one names. */
interface References {

    /** By the author of a correction (XEP-0308). */
    Target corrected(Head head, String id);

    /** By the author of a retraction (XEP-0424). */
    Target retracted(Head head, String id);

    /** By a reaction (XEP-0444). */
    Target reacted(String id);

    /** By a {@code <reply/>} (XEP-0461). */
    Optional<Target> answered(Node reply);
}
