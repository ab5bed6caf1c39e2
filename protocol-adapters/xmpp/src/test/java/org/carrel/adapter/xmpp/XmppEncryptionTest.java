package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.tls.ServedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom we talk to is checked, and nobody else hears the password. */
class XmppEncryptionTest extends XmppAttempts {

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificate-expired, LOST, WAIT",
        "WRONG_NAME, certificate-wrong-name, FAILED, CHECK_SETTINGS",
        "UNKNOWN_ISSUER, certificate-unknown-issuer, FAILED, CHECK_SETTINGS"
    })
    void aCertificateThatIsNotGood(ServedCertificate certificate, String text, Code code, Action action)
            throws Exception {
        try (ProsodyServer bad = ProsodyServer.start(new ProsodyOptions().certificate(certificate))) {
            AccountStatus status = connect(bad, XmppAccounts.account(bad, "desk"));

            expect(status, code, action, text);
            assertThat(bad.log()).doesNotContain("Authenticated as desk");
        }
    }

    @Test
    void aPinnedCertificateIsTakenWhateverItIs() throws Exception {
        try (ProsodyServer bad =
                ProsodyServer.start(new ProsodyOptions().certificate(ServedCertificate.UNKNOWN_ISSUER))) {
            AccountConfig pinned = XmppAccounts.with(bad, "desk", Map.of(AccountFields.CERTIFICATE, bad.fingerprint()));

            assertThat(connect(bad, pinned).code()).isEqualTo(Code.CONNECTED);
        }
    }

    @Test
    void anyOtherThanThePinnedCertificateIsRefusedAndItsFingerprintShown() throws Exception {
        AccountStatus status = connect(server, desk(AccountFields.CERTIFICATE, "ab".repeat(32)));

        expect(status, Code.FAILED, Action.CHECK_SETTINGS, "certificate-not-pinned");
        assertThat(status.text().english()).contains(server.fingerprint());
    }

    @Test
    void directTlsWorksAndIsVerifiedToo() throws Exception {
        Map<String, String> direct =
                Map.of(AccountFields.TLS, AccountFields.DIRECT, AccountFields.PORT, Integer.toString(server.tlsPort()));
        assertThat(connect(server, XmppAccounts.with(server, "desk", direct)).code())
                .isEqualTo(Code.CONNECTED);

        try (ProsodyServer bad = ProsodyServer.start(new ProsodyOptions().certificate(ServedCertificate.WRONG_NAME))) {
            Map<String, String> wrong = Map.of(
                    AccountFields.TLS, AccountFields.DIRECT, AccountFields.PORT, Integer.toString(bad.tlsPort()));
            expect(
                    connect(bad, XmppAccounts.with(bad, "desk", wrong)),
                    Code.FAILED,
                    Action.CHECK_SETTINGS,
                    "certificate-wrong-name");
        }
    }

    @Test
    void withoutEncryptionThePasswordIsOnlySentWhenASettingSaysSo() throws Exception {
        try (ProsodyServer open = ProsodyServer.start(new ProsodyOptions().encryption(false))) {
            expect(
                    connect(open, XmppAccounts.account(open, "desk")),
                    Code.FAILED,
                    Action.CHECK_SETTINGS,
                    "no-encryption");
            assertThat(open.log()).doesNotContain("Authenticated as desk");

            AccountConfig insecure = XmppAccounts.with(open, "desk", Map.of(AccountFields.INSECURE, "true"));
            assertThat(connect(open, insecure).code()).isEqualTo(Code.CONNECTED);
        }
    }
}
