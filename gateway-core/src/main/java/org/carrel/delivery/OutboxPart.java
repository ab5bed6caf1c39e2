package org.carrel.delivery;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.TransactionId;

/**
 * What goes out as one unit.
 *
 * @param message the message it belongs to; empty for a read marker
 * @param startedAt when the latest attempt began
 */
public record OutboxPart(
        long id,
        long account,
        long dialog,
        DialogRef to,
        Optional<Long> message,
        Optional<Long> about,
        Command command,
        DeliveryState state,
        int attempts,
        Optional<Instant> startedAt) {

    private static final int RADIX = 36;

    OutboxPart with(Command other) {
        return new OutboxPart(id, account, dialog, to, message, about, other, state, attempts, startedAt);
    }

    /** The id under which the network and we know this send; the same at each try. */
    public TransactionId transactionId() {
        return transactionId(id);
    }

    static TransactionId transactionId(long part) {
        return new TransactionId("c" + Long.toString(part, RADIX));
    }

    /** The part behind a transaction id; empty when it is none of ours. */
    static Optional<Long> part(TransactionId id) {
        if (!id.value().matches("c[0-9a-z]{1,13}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(id.value().substring(1), RADIX));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
