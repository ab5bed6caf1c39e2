package org.carrel.adapter.irc.net;

import java.security.cert.CertificateException;

/** A server's certificate was not accepted, and why. */
public final class CertificateRefused extends CertificateException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        EXPIRED,
        UNKNOWN_ISSUER,
        WRONG_NAME,
        NOT_THE_PINNED_ONE,
        OTHERWISE
    }

    private final Why why;
    private final String fingerprint;

    CertificateRefused(Why why, String fingerprint, String detail) {
        super(why + ": " + detail);
        this.why = why;
        this.fingerprint = fingerprint;
    }

    public Why why() {
        return why;
    }

    /** SHA-256 of the refused certificate, so that a person can compare and, if it is right, pin it. */
    public String fingerprint() {
        return fingerprint;
    }
}
