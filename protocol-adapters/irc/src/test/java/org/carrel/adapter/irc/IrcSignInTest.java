package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;
import org.junit.jupiter.api.Test;

/** An account is proven in whatever way the server has. */
class IrcSignInTest {

    private static final IrcOptions ACCOUNTS = new IrcOptions().account("library", "open-sesame");
    private static final Map<String, String> RIGHT = Map.of("account", "library", "password", "open-sesame");

    private static Map<String, String> and(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static void isSignedIn(IrcServer server, Map<String, String> fields) throws Exception {
        try (IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.at(server, fields)) {
            AccountStatus status = desk.connect();
            assertThat(status.text().code()).as("%s", status).isEqualTo("irc.connected");
            ann.raw("WHOIS carrel");
            ann.await(
                    "account",
                    line -> line.command().equals("330") && line.params().contains("library"));
            // the next one has the same nick
            ann.quit("done");
        }
    }

    private static void isRefused(IrcServer server, Map<String, String> fields, Code code, String words)
            throws Exception {
        try (IrcDesk desk = IrcDesk.at(server, fields)) {
            AccountStatus status = desk.connect();
            assertThat(status.code()).as("%s", status).isEqualTo(code);
            assertThat(status.text().code()).isEqualTo("irc." + words);
        }
    }

    @Test
    void ergoKnowsScramAndPlain() throws Exception {
        try (IrcServer server = ErgoServer.start(ACCOUNTS)) {
            isSignedIn(server, and(RIGHT, "sign-in", "scram"));
            isSignedIn(server, and(RIGHT, "sign-in", "plain"));
            isSignedIn(server, RIGHT);
            isRefused(server, and(RIGHT, "password", "wrong"), Code.BAD_CREDENTIALS, "bad-password");
            isRefused(
                    server,
                    and(and(RIGHT, "sign-in", "scram"), "password", "wrong"),
                    Code.BAD_CREDENTIALS,
                    "bad-password");
        }
    }

    @Test
    void ergoKnowsUsByOurCertificate() throws Exception {
        ServerCertificate own = TestAuthority.create("Nobody").issue("client.library.example");
        Map<String, String> fields =
                Map.of("sign-in", "external", "client-certificate", own.keyPem() + own.certificatePem());
        try (IrcServer server = ErgoServer.start(ACCOUNTS)) {
            isRefused(server, fields, Code.BAD_CREDENTIALS, "bad-certificate");
            IrcSignIn owner =
                    new IrcSignIn().tls().account("library", "open-sesame").certificate(own);
            try (IrcPerson library = IrcPerson.signIn(server, "library", owner)) {
                library.raw("NS CERT ADD " + own.fingerprint());
                library.sync();
            }
            isSignedIn(server, fields);
        }
    }

    @Test
    void servicesKnowPlain() throws Exception {
        try (IrcServer server = InspircdServer.start(ACCOUNTS)) {
            isSignedIn(server, RIGHT);
            isRefused(server, and(RIGHT, "password", "wrong"), Code.BAD_CREDENTIALS, "bad-password");
            isRefused(server, and(RIGHT, "sign-in", "scram"), Code.FAILED, "no-sasl");
        }
    }

    @Test
    void servicesAreAskedWhereThereIsNoSasl() throws Exception {
        try (InspircdServer server = InspircdServer.start(ACCOUNTS)) {
            isSignedIn(server, and(RIGHT, "sign-in", "nickserv"));
            isRefused(
                    server,
                    and(and(RIGHT, "sign-in", "nickserv"), "password", "wrong"),
                    Code.BAD_CREDENTIALS,
                    "bad-password");
        }
    }

    @Test
    void aServerWithoutServicesSaysThatNobodyKnowsUs() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcDesk desk = IrcDesk.at(server, RIGHT)) {
            AccountStatus status = desk.connect();

            assertThat(status.code()).isEqualTo(Code.CONNECTED);
            assertThat(status.text().code()).isEqualTo("irc.connected-unknown");
            assertThat(status.action()).isEqualTo(Action.CHECK_SETTINGS);
        }
        try (IrcServer server = NgircdServer.start()) {
            isRefused(server, and(RIGHT, "sign-in", "plain"), Code.FAILED, "no-sasl");
        }
    }

    @Test
    void theServicesFreeOurNickForUs() throws Exception {
        IrcOptions options = new IrcOptions().account("carrel", "open-sesame");
        try (InspircdServer server = InspircdServer.start(options);
                IrcPerson _ = IrcPerson.signIn(server, "carrel");
                IrcDesk desk = IrcDesk.at(server, Map.of("password", "open-sesame"))) {
            AccountStatus status = desk.connect();
            if (status.text().code().equals("irc.connected-as-other")) {
                status = desk.context().awaitStatus(Code.CONNECTED);
            }

            assertThat(status.text().code()).isEqualTo("irc.connected");
        }
    }
}
