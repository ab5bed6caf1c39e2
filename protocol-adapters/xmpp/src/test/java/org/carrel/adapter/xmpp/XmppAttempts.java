package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Attempts to connect, and what is said of them. */
@SuppressWarnings("NullAway.Init")
abstract class XmppAttempts {

    static ProsodyServer server;

    final RecordingContext context = RecordingContext.create();

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

    AccountStatus connect(ProsodyServer to, AccountConfig config) throws InterruptedException {
        AccountConnection connection =
                XmppAccounts.adapter(to, XmppAccounts.SHORT).open(config, context);
        try {
            return connection.connect();
        } finally {
            connection.disconnect();
        }
    }

    static AccountConfig desk(String field, String value) {
        return XmppAccounts.with(server, "desk", Map.of(field, value));
    }

    static void expect(AccountStatus status, Code code, Action action, String text) {
        assertThat(status.text().code()).as("%s", status).isEqualTo("xmpp." + text);
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.action()).isEqualTo(action);
        assertThat(status.text().english()).doesNotContain("{").doesNotContain("null");
    }
}
