package org.carrel.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

public record DeskView(String id, String name, Door door, int waiting, Duration expected, Optional<Instant> opens) {
    public enum Door {
        OPEN,
        BUSY,
        CLOSED
    }
}
