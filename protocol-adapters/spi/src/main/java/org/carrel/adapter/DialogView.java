package org.carrel.adapter;

import java.util.Optional;

public record DialogView(
        DialogRef dialog, Phase phase, int ahead, Optional<String> staff, boolean staffTyping, long version) {
    public enum Phase {
        NONE,
        WAITING,
        OPEN,
        CLOSED,
        ERASED
    }
}
