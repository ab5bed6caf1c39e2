package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** What somebody wrote is none of the log's business, also where it cannot be read. */
class XmppLogTest {

    @Test
    void aStanzaThatCannotBeReadIsNotWrittenIntoTheLog() throws Exception {
        Heard heard = new Heard();
        Logger.getLogger("").addHandler(heard);
        try (ProsodyServer server = ProsodyServer.start();
                RecordingContext context = RecordingContext.create()) {
            AccountConnection desk =
                    XmppAccounts.adapter(server).open(XmppAccounts.with(server, "desk", Map.of()), context);
            assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
            try (XmppPerson patron = XmppPerson.signIn(server, "patron")) {
                patron.raw("<presence to='" + server.address("desk")
                        + "'><status>between us</status><priority>very</priority></presence>");
                patron.raw("<iq type='error' id='1' to='" + server.address("desk")
                        + "/carrel'><error>between us</error></iq>");
                patron.say(server.address("desk"), "readable");
                context.awaitReceived(1);
            }
            desk.disconnect();
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }

        assertThat(heard.lines).anyMatch(line -> line.contains("cannot be read was left out"));
        assertThat(heard.lines).noneMatch(line -> line.contains("Exception: ") || line.contains("discourse"));
        assertThat(heard.lines).noneMatch(line -> line.contains("between us") || line.contains("priority"));
    }

    private static final class Heard extends Handler {

        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
