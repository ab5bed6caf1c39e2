package org.carrel.adapter.testkit.tls;

/** Which certificate a test server shows when a client starts TLS. */
public enum ServedCertificate {
    /** For its own domain, in date, signed by the test's authority. */
    GOOD,
    /** As GOOD, but it ran out yesterday. */
    EXPIRED,
    /** In date and signed by the test's authority, for {@code elsewhere.example}. */
    WRONG_NAME,
    /** For its own domain, signed by an authority that nobody knows. */
    UNKNOWN_ISSUER;

    /** A new one of this kind, for a server of these names. */
    public ServerCertificate issue(TestAuthority authority, String... names) {
        return switch (this) {
            case GOOD -> authority.issue(names);
            case EXPIRED -> authority.issueExpired(names);
            case WRONG_NAME -> authority.issue("elsewhere.example");
            case UNKNOWN_ISSUER -> TestAuthority.create("Nobody knows me").issue(names);
        };
    }
}
