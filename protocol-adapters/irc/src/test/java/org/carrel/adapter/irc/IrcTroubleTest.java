package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.carrel.adapter.testkit.tls.ServedCertificate;
import org.junit.jupiter.api.Test;

/** What stands between an account and its server is said in words, with what helps. */
class IrcTroubleTest {

    private static AccountStatus attempt(IrcServer server, Map<String, String> changes) throws Exception {
        try (IrcDesk desk = IrcDesk.at(server, changes)) {
            return desk.connect();
        }
    }

    private static void says(AccountStatus status, Code code, String words, Action action) {
        assertThat(status.code()).as("%s", status).isEqualTo(code);
        assertThat(status.text().code()).isEqualTo("irc." + words);
        assertThat(status.action()).isEqualTo(action);
        assertThat(status.text().english()).isNotBlank().doesNotContain("{");
    }

    // Certificates

    @Test
    void aCertificateThatNobodySignedIsRefusedUntilItIsPinned() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().certificate(ServedCertificate.UNKNOWN_ISSUER))) {
            AccountStatus refused = attempt(server, Map.of());
            says(refused, Code.FAILED, "certificate-unknown-issuer", Action.CHECK_SETTINGS);
            assertThat(refused.text().english()).contains(server.fingerprint());

            assertThat(attempt(server, Map.of("certificate", server.fingerprint()))
                            .code())
                    .isEqualTo(Code.CONNECTED);
            says(
                    attempt(server, Map.of("certificate", "ab".repeat(32))),
                    Code.FAILED,
                    "certificate-not-pinned",
                    Action.CHECK_SETTINGS);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().certificate(ServedCertificate.WRONG_NAME))) {
            says(attempt(server, Map.of()), Code.FAILED, "certificate-wrong-name", Action.CHECK_SETTINGS);
        }
    }

    @Test
    void aCertificateOutOfDateIsTriedAgain() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().certificate(ServedCertificate.EXPIRED))) {
            says(attempt(server, Map.of()), Code.LOST, "certificate-expired", Action.WAIT);
        }
    }

    // The way

    @Test
    void whoIsNotThereIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start()) {
            String nobody = Integer.toString(FreePorts.take(1).getFirst());
            says(attempt(server, Map.of("port", nobody)), Code.LOST, "refused", Action.WAIT);
            says(attempt(server, Map.of("host", "nobody.invalid")), Code.LOST, "unknown-host", Action.WAIT);
        }
    }

    @Test
    void aPortWithoutTlsIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start()) {
            AccountStatus status = attempt(server, Map.of("port", Integer.toString(server.port())));
            assertThat(status.code()).isEqualTo(Code.LOST);
            assertThat(status.text().code()).isIn("irc.tls", "irc.no-answer", "irc.server-closed");
        }
    }

    @Test
    void withoutEncryptionItWorksWhereSomebodyChoseThat() throws Exception {
        try (IrcServer server = NgircdServer.start()) {
            AccountStatus status = attempt(server, Map.of("port", Integer.toString(server.port()), "tls", "none"));
            says(status, Code.CONNECTED, "connected", Action.NONE);
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        try (IrcServer server = NgircdServer.start()) {
            server.freeze();
            try {
                says(attempt(server, Map.of()), Code.LOST, "no-answer", Action.WAIT);
            } finally {
                server.thaw();
            }
        }
    }

    // The server's own no

    @Test
    void aWrongServerPasswordIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().password("open-sesame"))) {
            says(
                    attempt(server, Map.of("server-password", "x")),
                    Code.BAD_CREDENTIALS,
                    "server-password",
                    Action.SIGN_IN);
        }
    }

    @Test
    void aBanIsSaidAndNotTriedAgain() throws Exception {
        try (InspircdServer server = InspircdServer.start();
                IrcPerson operator = IrcPerson.signIn(server, "operator");
                IrcDesk desk = IrcDesk.connected(server, Map.of("user", "annoying"))) {
            operator.becomeOperator();
            operator.raw("KLINE *annoying@* 1h :too many questions");

            AccountStatus status = desk.context().awaitStatus(Code.FAILED);
            says(status, Code.FAILED, "banned", Action.CHECK_SETTINGS);
            assertThat(status.text().english()).contains("too many questions");

            desk.connection().disconnect();
            says(desk.connect(), Code.FAILED, "banned", Action.CHECK_SETTINGS);
        }
    }

    @Test
    void aKillIsSaidAndTriedAgain() throws Exception {
        try (InspircdServer server = InspircdServer.start();
                IrcPerson operator = IrcPerson.signIn(server, "operator");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            operator.becomeOperator();
            operator.raw("KILL carrel :wrong place");

            AccountStatus status = desk.context().awaitStatus(Code.LOST);
            says(status, Code.LOST, "killed", Action.WAIT);
            assertThat(status.text().english()).contains("wrong place");
        }
    }

    @Test
    void aNickThatTheServerDoesNotTakeIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().nickLength(9))) {
            AccountStatus status = attempt(server, Map.of("nick", "much-too-long-a-nick"));
            says(status, Code.FAILED, "nick-refused", Action.CHECK_SETTINGS);
        }
    }

    @Test
    void aNickInUseIsSaidAndTakenBackWhenItIsFree() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson other = IrcPerson.signIn(server, "carrel");
                IrcDesk desk = IrcDesk.at(server, Map.of())) {
            AccountStatus status = desk.connect();
            says(status, Code.CONNECTED, "connected-as-other", Action.WAIT);
            assertThat(status.text().english()).contains("carrel_");

            other.quit("bye");

            says(desk.context().awaitStatus(Code.CONNECTED), Code.CONNECTED, "connected", Action.NONE);
        }
    }

    @Test
    void aForcedNickIsSaid() throws Exception {
        try (InspircdServer server = InspircdServer.start();
                IrcPerson operator = IrcPerson.signIn(server, "operator");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            operator.becomeOperator();
            operator.raw("NICK taken");
            operator.raw("SANICK carrel somebody");
            operator.raw("NICK carrel");

            AccountStatus status = desk.context().awaitStatus(Code.CONNECTED);
            says(status, Code.CONNECTED, "connected-as-other", Action.WAIT);
            assertThat(status.text().english()).contains("somebody");
        }
    }

    @Test
    void aRoomThatDoesNotLetUsInIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#closed");
            ann.raw("MODE #closed +i");
            ann.sync();

            AccountStatus status = attempt(server, Map.of("rooms", "#closed\n#open"));
            says(status, Code.CONNECTED, "connected-without-rooms", Action.CHECK_SETTINGS);
            assertThat(status.text().english()).contains("#closed").doesNotContain("#open");
        }
    }
}
