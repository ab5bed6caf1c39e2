package org.carrel.adapter.testkit.prosody;

/** Which certificate a test server shows when a client starts TLS. */
public enum ServedCertificate {
    /** For its own domain, in date, signed by the test's authority. */
    GOOD,
    /** As GOOD, but it ran out yesterday. */
    EXPIRED,
    /** In date and signed by the test's authority, for {@code elsewhere.example}. */
    WRONG_NAME,
    /** For its own domain, signed by an authority that nobody knows. */
    UNKNOWN_ISSUER
}
