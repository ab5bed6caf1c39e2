package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.naming.Context;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.dns.DnsServer;
import org.carrel.adapter.testkit.dns.DnsServer.Service;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An account without a server filled in: DNS says where it is. */
class XmppServiceRecordTest {

    private static final String STARTTLS = "_xmpp-client._tcp.library.test";
    private static final String DIRECT = "_xmpps-client._tcp.library.test";

    private static ProsodyServer server;

    private final RecordingContext context = RecordingContext.create();

    @BeforeAll
    static void start() {
        server = ProsodyServer.start(new ProsodyOptions().domain("library.test"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        System.clearProperty(Context.PROVIDER_URL);
        context.close();
    }

    private AccountConnection open(Map<String, String> settings) {
        AccountConfig config = XmppAccounts.with(server, "desk", settings);
        return XmppAccounts.adapter(server, XmppAccounts.SHORT).open(config, context);
    }

    private static Map<String, String> found(String tls) {
        return Map.of(AccountFields.HOST, "", AccountFields.PORT, "", AccountFields.TLS, tls);
    }

    private static Service at(String name, int port, int priority) {
        return new Service(name, "localhost", port, priority, 0);
    }

    private static int nobody() {
        return FreePorts.take(1).getFirst();
    }

    private static AccountStatus connect(AccountConnection desk, Service... services) throws InterruptedException {
        try (DnsServer dns = DnsServer.start(services)) {
            System.setProperty(Context.PROVIDER_URL, dns.url());
            return desk.connect();
        }
    }

    @Test
    void theServerIsFoundAndWhereOneIsDownTheNext() throws Exception {
        AccountConnection desk = open(found(AccountFields.STARTTLS));

        AccountStatus status =
                connect(desk, at(STARTTLS, server.port(), 20), at(STARTTLS, nobody(), 10), at(DIRECT, nobody(), 0));

        assertThat(status.code()).as("%s", status).isEqualTo(Code.CONNECTED);
        desk.disconnect();
    }

    @Test
    void directTlsHasRecordsOfItsOwn() throws Exception {
        AccountConnection desk = open(found(AccountFields.DIRECT));

        AccountStatus status =
                connect(desk, at(DIRECT, nobody(), 20), at(DIRECT, server.tlsPort(), 10), at(STARTTLS, nobody(), 0));

        assertThat(status.code()).as("%s", status).isEqualTo(Code.CONNECTED);
        desk.disconnect();
    }

    @Test
    void aServerThatMovesIsFoundAtTheNextAttempt() throws Exception {
        AccountConnection desk = open(found(AccountFields.STARTTLS));
        AccountStatus before = connect(desk, at(STARTTLS, nobody(), 10));

        AccountStatus after = connect(desk, at(STARTTLS, server.port(), 10));

        assertThat(before.code()).as("%s", before).isEqualTo(Code.LOST);
        assertThat(before.action()).isEqualTo(AccountStatus.Action.WAIT);
        assertThat(after.code()).as("%s", after).isEqualTo(Code.CONNECTED);
        desk.disconnect();
    }
}
