package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Event;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Well-formed XML that is made to break its reader: it costs neither the connection nor any other message. */
@SuppressWarnings("NullAway.Init")
class XmppPoisonTest {

    /** What a server passes on and Java's own XML reader gives a whole stream up for. */
    private enum Poison {
        DEEP("<x xmlns='urn:x'>" + "<a>".repeat(105) + "</a>".repeat(105) + "</x>"),
        ATTRIBUTES("<x xmlns='urn:x'" + many(" a%d='1'", 1_000) + "/>"),
        LONG_NAME("<" + "n".repeat(5_000) + " xmlns='urn:x'/>"),
        LONG_NAMESPACE("<x xmlns='urn:" + "n".repeat(5_000) + "'/>"),
        NAMESPACES("<x xmlns='urn:x'>" + many("<n:a xmlns:n='urn:%d'/>", 1_000) + "</x>"),
        ESCAPES("<x xmlns='urn:x'>" + "&lt;".repeat(40_000) + "</x>"),
        MORE_ESCAPES("<x xmlns='urn:x'>" + "&lt;".repeat(40_000) + "</x>"),
        AND_MORE_ESCAPES("<x xmlns='urn:x'>" + "&lt;".repeat(40_000) + "</x>"),
        CHILDREN(many("<x%d xmlns='urn:x'/>", 2_000)),
        NOTHING("");

        private final String children;

        Poison(String children) {
            this.children = children;
        }

        private static String many(String pattern, int count) {
            return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
        }
    }

    private final RecordingContext context = RecordingContext.create();
    private ProsodyServer server;
    private AccountConnection desk;
    private XmppPerson patron;

    @BeforeEach
    void connect() throws Exception {
        server = ProsodyServer.start();
        desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        patron = XmppPerson.signIn(server, "patron");
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    private void sayAll() {
        for (Poison poison : Poison.values()) {
            patron.say(server.address("desk"), poison.name(), poison.name(), poison.children);
            patron.sync();
        }
    }

    private void expectAll() throws InterruptedException {
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals(Poison.NOTHING.name()));
        assertThat(context.texts())
                .containsExactlyElementsOf(
                        Arrays.stream(Poison.values()).map(Enum::name).toList());
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
    }

    @Test
    void poisonedMessagesCostNothing() throws Exception {
        sayAll();

        expectAll();
    }

    @Test
    void poisonedEntriesOfTheArchiveCostNothing() throws Exception {
        desk.disconnect();
        sayAll();

        AccountStatus status = desk.connect();

        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        expectAll();
    }
}
