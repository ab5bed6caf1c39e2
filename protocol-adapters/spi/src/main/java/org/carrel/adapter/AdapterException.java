package org.carrel.adapter;

import java.time.Duration;

/** Why something was not done. Its message is the English text, which holds no secret and no message's words. */
public final class AdapterException extends Exception {

    /** What kind of trouble it is, and thereby what the core does about it. */
    public enum Kind {
        /** The settings are wrong: nothing is tried again. */
        INVALID_CONFIG,
        /** The credentials were refused: nothing is tried again. */
        BAD_CREDENTIALS,
        /** Not connected: goes out when the account is connected again. */
        NOT_CONNECTED,
        /** Too much at once: goes out {@link #after} some time. */
        RATE_LIMITED,
        /** The network says no, or would say it: failed, with words. */
        REJECTED,
        /** The network has no such thing: failed. */
        UNSUPPORTED,
        /** The part no longer fits what the network takes; only with nothing sent, before any part has left. */
        RENDER_AGAIN,
        /** The network or the other side is not there now: tried again when nothing was sent, else uncertain. */
        REMOTE_UNAVAILABLE,
        /** A fault in the adapter. */
        INTERNAL
    }

    /** What kind of trouble it is. */
    public final Kind kind;

    /** Whether it is certain that nothing reached the network. */
    public final boolean nothingSent;

    /** When trying again makes sense; zero: whenever the core likes. */
    public final Duration after;

    /** What is wrong and what to do, for the one who sent. */
    public final Text text;

    /** An exception with all that the core has to know. */
    public AdapterException(Kind kind, boolean nothingSent, Duration after, Text text) {
        super(text.english());
        this.kind = kind;
        this.nothingSent = nothingSent;
        this.after = after;
        this.text = text;
    }
}
