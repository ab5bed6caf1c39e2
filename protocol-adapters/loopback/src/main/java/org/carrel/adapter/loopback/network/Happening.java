package org.carrel.adapter.loopback.network;

import java.util.Optional;
import java.util.Set;

/** What can happen in a dialog and must not be lost. */
public sealed interface Happening {

    /** Somebody wrote. */
    record Wrote(Words words, Optional<Ref> replyTo) implements Happening {}

    /** Somebody replaced an own message. */
    record Changed(Ref target, Words words) implements Happening {}

    /** Somebody took back an own message. */
    record TookBack(Ref target) implements Happening {}

    /** Somebody's reactions on a message are now these. */
    record Reacted(Ref target, Set<String> all) implements Happening {
        public Reacted {
            all = Set.copyOf(all);
        }
    }

    /** The other side's client has everything up to this message. */
    record Got(Ref upTo) implements Happening {}

    /** A message of ours that the server had taken came back: nobody has it. */
    record CameBack(Ref target) implements Happening {}

    /** The other side has read everything up to this message. */
    record Saw(Ref upTo) implements Happening {}
}
