package org.carrel.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What could not be stored, or what a consumer of the feed could not handle.
 *
 * @param address whose dialog it belongs to
 * @param event the event as it was kept, or the id of the message that the consumer was at
 * @param consumer who failed at it; empty: it could not be stored
 * @param number the feed number that the consumer was at; 0 without one
 */
public record FailedEvent(
        long id,
        long account,
        String address,
        String event,
        String reason,
        Instant at,
        Optional<String> consumer,
        long number) {}
