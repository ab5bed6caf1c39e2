package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that ends the stream says why (RFC 6120, section 4.9), and so do we. */
@SuppressWarnings("NullAway.Init")
class XmppStreamErrorTest {

    /** Ends the desk's streams with the error that a message to the server names. */
    private static final String ENDS_STREAMS = """
            local st = require "util.stanza";
            local ns = "urn:ietf:params:xml:ns:xmpp-streams";
            module:hook("message/host", function (event)
                local condition, value = event.stanza:get_child_text("body"):match("^(%S+) ?(.*)$");
                local reason = st.stanza("stream:error"):tag(condition, { xmlns = ns }):text(value);
                for _, session in pairs(prosody.hosts[module.host].sessions.desk.sessions) do
                    session:close(reason);
                end
                return true;
            end, 100);
            """;

    private final RecordingContext context = RecordingContext.create();
    private ProsodyServer server;
    private AccountConnection desk;
    private XmppPerson patron;

    private void begin(UnaryOperator<ProsodyOptions> options) throws Exception {
        server = ProsodyServer.start(options.apply(new ProsodyOptions()));
        desk = XmppAccounts.adapter(server, XmppAccounts.SHORT).open(XmppAccounts.account(server, "desk"), context);
        connected();
        patron = XmppPerson.signIn(server, "patron");
    }

    private void connected() throws InterruptedException {
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(Code.CONNECTED);
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "see-other-host other.example:5222, see-other-host, FAILED, CHECK_SETTINGS",
        "policy-violation, policy, LOST, WAIT",
        "not-authorized, not-authorized, BAD_CREDENTIALS, SIGN_IN",
        "host-gone, host-unknown, FAILED, CHECK_SETTINGS",
        "system-shutdown, server-shutdown, LOST, WAIT",
        "resource-constraint, server-full, LOST, WAIT",
        "connection-timeout, stream-timeout, LOST, WAIT",
        "undefined-condition, stream-error, LOST, WAIT"
    })
    void theReasonIsSaidAndASignInIsPossibleAfterwards(String ending, String text, Code code, Action action)
            throws Exception {
        begin(options -> options.module("ends_streams", ENDS_STREAMS));

        patron.say(server.domain(), ending);

        AccountStatus status = context.awaitStatus(code);
        assertThat(status.text().code()).isEqualTo("xmpp." + text);
        assertThat(status.action()).isEqualTo(action);
        assertThat(status.text().english()).doesNotContain("{").doesNotContain("null");
        if (text.equals("see-other-host")) {
            assertThat(status.text().english()).contains("other.example:5222");
        }
        connected();
        patron.say(server.address("desk"), "hello again");
        context.awaitReceived(1);
    }

    /** Nobody can know a server's limit beforehand; whoever sends again what broke the stream breaks it for ever. */
    @Test
    void aMessageThatIsTooLongForTheServerDoesNotBreakEveryStreamFromThenOn() throws Exception {
        begin(options -> options.extra("c2s_stanza_size_limit = 20000"));
        Instant from = Instant.now();
        Command tooLong = say("0123456789".repeat(3_000));

        AdapterException failure = catchThrowableOfType(AdapterException.class, () -> send("c1", tooLong));

        assertThat(failure.nothingSent).isFalse();
        assertThat(context.awaitStatus(Code.LOST).text().english()).contains("XML stanza is too big");
        connected();
        Found found = desk.feature(Lookup.class).orElseThrow().find(dialog(), new TransactionId("c1"), tooLong, from);
        assertThat(found.answer()).isEqualTo(Found.Answer.NEVER_ARRIVED);
        assertThat(send("c2", say("short")).level()).isEqualTo(Sent.Level.ACCEPTED);
        patron.awaitBody("short");
    }

    private Sent send(String id, Command command) throws AdapterException, InterruptedException {
        return desk.send(dialog(), new TransactionId(id), command);
    }

    private Command say(String text) {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return new Command.Say(desk.render(dialog(), draft).parts().getFirst(), Optional.empty());
    }

    private DialogRef dialog() {
        return new DialogRef(DialogRef.Kind.PEER, server.address("patron"));
    }
}
