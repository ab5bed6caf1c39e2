package org.carrel.adapter;

import java.util.Optional;

public record Found(Answer answer, Optional<String> serverRef) {
    public enum Answer {
        ARRIVED,
        NEVER_ARRIVED,
        UNKNOWN
    }
}
