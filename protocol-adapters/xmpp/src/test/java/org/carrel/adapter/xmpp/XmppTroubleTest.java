package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.ServedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong with a connection is said in words that lead to what has to be done. */
class XmppTroubleTest {

    private static ProsodyServer server;

    private final RecordingContext context = RecordingContext.create();

    @BeforeAll
    static void start() {
        server = ProsodyServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private AccountStatus connect(ProsodyServer to, AccountConfig config) throws InterruptedException {
        AccountConnection connection =
                XmppAccounts.adapter(to, XmppAccounts.SHORT).open(config, context);
        try {
            return connection.connect();
        } finally {
            connection.disconnect();
        }
    }

    private static AccountConfig desk(String field, String value) {
        return XmppAccounts.with(server, "desk", Map.of(field, value));
    }

    private static void expect(AccountStatus status, Code code, Action action, String text) {
        assertThat(status.text().code()).as("%s", status).isEqualTo("xmpp." + text);
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.action()).isEqualTo(action);
        assertThat(status.text().english()).doesNotContain("{").doesNotContain("null");
    }

    @Test
    void aWrongPassword() throws Exception {
        expect(
                connect(server, desk(AccountFields.PASSWORD, "wrong")),
                Code.BAD_CREDENTIALS,
                Action.SIGN_IN,
                "bad-password");
    }

    @Test
    void anUnknownHost() throws Exception {
        expect(
                connect(server, desk(AccountFields.HOST, "no-such-host.invalid")),
                Code.LOST,
                Action.WAIT,
                "unknown-host");
    }

    @Test
    void aDomainThatNobodyServes() throws Exception {
        AccountConfig config = XmppAccounts.with(
                server,
                "desk",
                Map.of(
                        AccountFields.ADDRESS,
                        "ask@no-such-library.invalid",
                        AccountFields.HOST,
                        "",
                        AccountFields.PORT,
                        ""));
        expect(connect(server, config), Code.LOST, Action.WAIT, "unknown-host");
    }

    @Test
    void aServerThatDoesNotServeTheDomain() throws Exception {
        expect(
                connect(server, desk(AccountFields.ADDRESS, "desk@elsewhere.example")),
                Code.FAILED,
                Action.CHECK_SETTINGS,
                "host-unknown");
    }

    @Test
    void aPortWhereNobodyListens() throws Exception {
        String port = Integer.toString(FreePorts.take(1).getFirst());
        expect(connect(server, desk(AccountFields.PORT, port)), Code.LOST, Action.WAIT, "refused");
    }

    @Test
    void aServerThatSaysNothing() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(server.host(), server.port())) {
            proxy.swallow(FaultProxy.Way.TO_CLIENT);
            expect(connect(server, XmppAccounts.through(proxy, server, "desk")), Code.LOST, Action.WAIT, "no-answer");
        }
    }

    @Test
    void aDoorThatIsShutAtOnceEveryTime() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(server.host(), server.port())) {
            AccountConnection connection = XmppAccounts.adapter(server, XmppAccounts.SHORT)
                    .open(XmppAccounts.through(proxy, server, "desk"), context);
            proxy.hangUp(true);
            for (int i = 0; i < 3; i++) {
                assertThat(connection.connect().code()).isEqualTo(Code.LOST);
            }
            proxy.pass();

            AccountStatus status = connection.connect();
            assertThat(status.code()).as("%s", status).isEqualTo(Code.CONNECTED);
            connection.disconnect();
        }
    }

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

    @Test
    void anotherProgramWithTheSameResourceIsNotFought() throws Exception {
        AccountConnection first = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
        assertThat(first.connect().code()).isEqualTo(Code.CONNECTED);
        try (RecordingContext elsewhere = RecordingContext.create()) {
            AccountConnection second =
                    XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), elsewhere);
            assertThat(second.connect().code()).isEqualTo(Code.CONNECTED);

            expect(context.awaitStatus(Code.FAILED), Code.FAILED, Action.CHECK_SETTINGS, "conflict");

            second.disconnect();
        }
        first.disconnect();
    }

    @Test
    void aRestartOfTheServerIsSaidAndOver() throws Exception {
        try (ProsodyServer own = ProsodyServer.start()) {
            AccountConnection desk = XmppAccounts.adapter(own).open(XmppAccounts.account(own, "desk"), context);
            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);
            own.stop();
            assertThat(context.awaitStatus(Code.LOST).action()).isEqualTo(Action.WAIT);
            expect(desk.connect(), Code.LOST, Action.WAIT, "refused");
            own.launch();

            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);
            desk.disconnect();
        }
    }

    @Test
    void aPasswordThatWasChangedMeanwhileIsSaid() throws Exception {
        try (ProsodyServer own = ProsodyServer.start()) {
            AccountConnection desk = XmppAccounts.adapter(own).open(XmppAccounts.account(own, "desk"), context);
            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);
            own.kill();
            context.awaitStatus(Code.LOST);
            own.changePassword("desk", "another");
            own.launch();

            expect(desk.connect(), Code.BAD_CREDENTIALS, Action.SIGN_IN, "bad-password");
            desk.disconnect();
        }
    }
}
