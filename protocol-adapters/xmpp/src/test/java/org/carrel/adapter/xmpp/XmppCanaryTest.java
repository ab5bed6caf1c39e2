package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Canary;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.History;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** A message to ourselves proves that we hear, and nobody sees it. */
class XmppCanaryTest extends XmppScene {

    /** Answers pings and loses every message: up, and deaf. */
    private static final String DEAF = """
            module:hook("message/full", function() return true end, 1000);
            """;

    private static Duration probe(AccountConnection connection) throws Exception {
        return connection.feature(Canary.class).orElseThrow().probe();
    }

    private static AdapterException refusal(AccountConnection connection) {
        return catchThrowableOfType(AdapterException.class, () -> probe(connection));
    }

    @Test
    void itComesBackAndNobodySeesIt() throws Exception {
        begin();
        try (XmppPerson colleague = XmppPerson.signIn(server, "desk")) {
            for (int i = 0; i < 3; i++) {
                assertThat(probe(desk)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
            }
            patron.say(server.address("desk"), "hello");
            context.awaitReceived(1);
            colleague.awaitBody("hello");
            colleague.sync();

            assertThat(context.texts()).containsExactly("hello");
            assertThat(colleague.end().events())
                    .noneMatch(event -> event.toString().contains("carrel-probe"));
            assertThat(server.log()).doesNotContain("Archiving stanza: <message id='carrel-probe");
        }
        DialogRef own = new DialogRef(DialogRef.Kind.PEER, server.address("desk"));
        desk.feature(History.class).orElseThrow().before(own, Optional.empty(), 50);
        assertThat(context.texts()).containsExactly("hello");
    }

    @Test
    void aServerThatAnswersPingsButLosesMessagesIsFound() throws Exception {
        begin(options -> options.module("deaf", DEAF), Map.of());
        try (RecordingContext with = RecordingContext.create()) {
            AccountConnection connection =
                    XmppAccounts.adapter(server, XmppAccounts.SHORT).open(XmppAccounts.account(server, "other"), with);
            assertThat(connection.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

            assertThat(refusal(connection).kind).isEqualTo(AdapterException.Kind.REMOTE_UNAVAILABLE);

            connection.disconnect();
            assertThat(refusal(connection).kind).isEqualTo(AdapterException.Kind.NOT_CONNECTED);
        }
    }

    @Test
    void aLineThatSwallowsIsFoundInEitherDirection() throws Exception {
        begin();
        for (FaultProxy.Way way : FaultProxy.Way.values()) {
            try (FaultProxy proxy = FaultProxy.before(server.host(), server.port());
                    RecordingContext with = RecordingContext.create()) {
                AccountConnection connection = XmppAccounts.adapter(server, XmppAccounts.SHORT)
                        .open(XmppAccounts.through(proxy, server, "other"), with);
                assertThat(connection.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
                proxy.swallow(way);

                assertThat(refusal(connection).kind)
                        .isIn(AdapterException.Kind.REMOTE_UNAVAILABLE, AdapterException.Kind.NOT_CONNECTED);

                proxy.pass();
                connection.disconnect();
                assertThat(connection.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
                probe(connection);
                connection.disconnect();
            }
        }
    }

    @Test
    void aMessageThatOnlyLooksLikeOneIsKept() throws Exception {
        begin();
        patron.message(server.address("desk"), "carrel-probe-1", "<body>I am a patron</body>");

        context.awaitReceived(1);

        assertThat(context.texts()).containsExactly("I am a patron");
    }

    @Test
    void withoutAnArchiveItIsTheSame() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());

        assertThat(probe(desk)).isPositive();
    }
}
