package org.carrel.adapter;

import java.time.Instant;
import java.util.Optional;

public record Sent(Level level, Optional<String> serverRef, Instant at) {
    public enum Level {
        WRITTEN,
        ACCEPTED
    }
}
