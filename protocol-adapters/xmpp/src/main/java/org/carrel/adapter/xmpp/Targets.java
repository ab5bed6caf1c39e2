package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;

/** Which message an id on the wire means: the archive's, its sender's, or one of ours. */
final class Targets {

    private static final int LONGEST = 1000;

    private Targets() {}

    /** A sender's own id only locates; what our archive said is the one that counts. */
    static Target refs(Node message, Optional<String> archiveId, boolean ours) {
        Optional<String> sender = nonEmpty(message.attribute("id"));
        Optional<String> origin =
                message.child(Namespaces.STANZA_ID, "origin-id").flatMap(id -> nonEmpty(id.attribute("id")));
        return new Target(archiveId, sender, ours ? origin.or(() -> sender).map(TransactionId::new) : Optional.empty());
    }

    /** A message of the same author: an edit or a retraction. */
    static Target own(Head head, String id) {
        boolean us = head.author().role() == Author.Role.US;
        return new Target(Optional.empty(), nonEmpty(id), us ? nonEmpty(id).map(TransactionId::new) : Optional.empty());
    }

    /** A message of ours; or, when another client of ours read, a message of theirs. */
    static Target seen(Head head, String id) {
        return head.author().role() == Author.Role.US
                ? new Target(Optional.empty(), Optional.of(id), Optional.empty())
                : ours(id);
    }

    static Target ours(String id) {
        return new Target(Optional.empty(), Optional.empty(), Optional.of(new TransactionId(id)));
    }

    /** A reaction does not say whose message it means. */
    static Target either(String id) {
        return new Target(Optional.empty(), nonEmpty(id), nonEmpty(id).map(TransactionId::new));
    }

    /** An id; one that is longer than any program makes them is none. */
    static Optional<String> nonEmpty(String value) {
        return value.isEmpty() || value.length() > LONGEST ? Optional.empty() : Optional.of(value);
    }
}
