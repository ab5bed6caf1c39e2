package org.carrel.adapter;

import java.time.Duration;

public final class AdapterException extends Exception {
    public enum Kind {
        INVALID_CONFIG,
        BAD_CREDENTIALS,
        NOT_CONNECTED,
        RATE_LIMITED,
        REJECTED,
        UNSUPPORTED,
        RENDER_AGAIN,
        REMOTE_UNAVAILABLE,
        INTERNAL
    }

    public final Kind kind;
    public final boolean nothingSent;
    public final Duration after;
    public final Text text;

    public AdapterException(Kind kind, boolean nothingSent, Duration after, Text text) {
        super(text.english());
        this.kind = kind;
        this.nothingSent = nothingSent;
        this.after = after;
        this.text = text;
    }
}
