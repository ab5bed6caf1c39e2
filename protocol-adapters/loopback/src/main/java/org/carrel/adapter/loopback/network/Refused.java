package org.carrel.adapter.loopback.network;

/** The server says no, or is not there. */
public final class Refused extends Exception {

    /** Why. */
    public enum Reason {
        /** Nobody answers. */
        UNREACHABLE,
        /** The password is wrong. */
        PASSWORD,
        /** The line broke while the server was being asked; it may have done it or not. */
        CUT,
        /** The server does not want this one. */
        UNWANTED
    }

    private final Reason reason;

    /** A refusal with its words. */
    public Refused(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
