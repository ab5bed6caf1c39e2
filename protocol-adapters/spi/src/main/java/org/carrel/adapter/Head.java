package org.carrel.adapter;

import java.time.Instant;

public record Head(DialogRef dialog, Author author, Target refs, Instant sentAt, Source source) {
    public enum Source {
        LIVE,
        CATCH_UP,
        HISTORY
    }
}
