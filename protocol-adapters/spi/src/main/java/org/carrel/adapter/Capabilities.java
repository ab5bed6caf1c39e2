package org.carrel.adapter;

import java.util.Map;

/**
 * What can be done in one dialog, as data.
 *
 * @param levels by name, each of: {@code formatting}, {@code files}, {@code edit}, {@code retract}, {@code reaction},
 *     {@code reply}, {@code typing}, {@code receipts}, {@code presence}, {@code history}, {@code rooms}; one that is
 *     missing counts as {@link Level#UNSUPPORTED}
 * @param maxLength about how long one message may be, in UTF-16 units; {@code render} has the exact word
 * @param perSecond how many sends a second the account is allowed on average
 * @param maxFile the largest file in bytes; 0: none
 * @param serverIds whether messages carry ids that the server gave
 * @param repeatSafe whether the same {@link TransactionId} may be sent again without being doubled
 * @param echoes whether our own messages come back to us as events, with {@link Target#ours} set
 */
public record Capabilities(
        Map<String, Level> levels,
        int maxLength,
        double perSecond,
        long maxFile,
        boolean serverIds,
        boolean repeatSafe,
        boolean echoes) {

    public Capabilities {
        levels = Map.copyOf(levels);
    }
}
