package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Target;
import org.carrel.delivery.Outbox;
import org.carrel.store.Sql;

/** Which message a network means, and how it knows one: by ids that came with it, or by those of our own sends. */
final class Naming {

    private final RefStore refs = new RefStore();
    private final Outbox outbox;

    Naming(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The message meant: by the server's id, else one of ours, else the sender's newest one not later than the event. */
    Optional<Long> find(Sql sql, long dialog, String authorKey, Target target, Instant notLater) {
        return target.server()
                .flatMap(ref -> refs.known(sql, dialog, ref))
                .or(() -> target.ours()
                        .flatMap(id -> outbox.message(sql, dialog, id)
                                .or(() -> refs.sentBy(sql, dialog, true, id.value(), notLater))))
                .or(() -> target.sender().flatMap(ref -> refs.sent(sql, dialog, authorKey, ref, notLater)));
    }

    /** The message that another client of the account reacted to: one of ours, else the other side's. */
    Optional<Long> findForUs(Sql sql, long dialog, String accountKey, Target target, Instant notLater) {
        return find(sql, dialog, accountKey, target, notLater)
                .or(() -> target.sender().flatMap(ref -> refs.sentBy(sql, dialog, false, ref, notLater)));
    }

    /** How the network knows a message; one that went out in several parts goes by its first. */
    Optional<Target> name(Sql sql, long message) {
        List<Target> ours = outbox.names(sql, message);
        return ours.isEmpty() ? refs.target(sql, message) : Optional.of(ours.getFirst());
    }

    /** In how many parts a message went through our outbox. */
    int parts(Sql sql, long message) {
        return outbox.names(sql, message).size();
    }
}
