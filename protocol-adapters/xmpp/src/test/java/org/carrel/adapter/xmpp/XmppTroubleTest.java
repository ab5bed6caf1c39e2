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
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong with a connection is said in words that lead to what has to be done. */
class XmppTroubleTest extends XmppAttempts {

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
            for (int round = 0; round < 10; round++) {
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
