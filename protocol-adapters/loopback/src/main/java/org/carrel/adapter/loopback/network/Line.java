package org.carrel.adapter.loopback.network;

import java.util.Optional;
import java.util.Set;

/**
 * One message as it stands on a person's screen now.
 *
 * @param ref how it is named
 * @param words what it says; after a retraction nothing
 * @param replyTo what it answers
 * @param reactions those of the side that did not write it
 * @param retracted whether it was taken back
 * @param read whether the side that did not write it has read it
 */
public record Line(
        Ref ref, Words words, Optional<Ref> replyTo, Set<String> reactions, boolean retracted, boolean read) {

    /** Whether staff wrote it. */
    public boolean byStaff() {
        return ref.byUs();
    }

    Line saying(Words now) {
        return new Line(ref, now, replyTo, reactions, retracted, read);
    }

    Line takenBack() {
        return new Line(ref, Words.of(""), replyTo, reactions, true, read);
    }

    Line with(Set<String> now) {
        return new Line(ref, words, replyTo, now, retracted, read);
    }

    Line asRead() {
        return new Line(ref, words, replyTo, reactions, retracted, true);
    }
}
