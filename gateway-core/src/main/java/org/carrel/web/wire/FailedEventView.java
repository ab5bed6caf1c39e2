package org.carrel.web.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * {@code FailedEvent}.
 *
 * @param text what was said in it, where words can be told
 * @param consumer who failed at it; empty: it could not be stored
 */
public record FailedEventView(
        String id, String account, String address, String text, String reason, Instant at, Optional<String> consumer) {}
