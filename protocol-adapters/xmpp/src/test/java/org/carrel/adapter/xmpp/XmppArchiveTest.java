package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Head;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Archives of another make, and those that do not answer as they should. */
@SuppressWarnings("NullAway.Init")
class XmppArchiveTest {

    /** Refuses to show the archive from a message "refuse" to the server on, until one that says something else. */
    private static final String REFUSES = """
            local st = require "util.stanza";
            local refuses = false;
            module:hook("message/host", function (event)
                refuses = event.stanza:get_child_text("body") == "refuse";
                return true;
            end, 100);
            module:hook("iq-set/self/urn:xmpp:mam:2:query", function (event)
                if refuses then
                    event.origin.send(st.error_reply(event.stanza, "wait", "internal-server-error"));
                    return true;
                end
            end, 100);
            """;

    /** Sends messages without the ids that the archive gave them (XEP-0359 is younger than XEP-0313). */
    private static final String SAYS_NO_IDS = """
            local filters = require "util.filters";
            filters.add_filter_hook(function (session)
                filters.add_filter(session, "stanzas/out", function (stanza)
                    if stanza.name == "message" and stanza.maptags then
                        stanza:maptags(function (tag) return tag.name ~= "stanza-id" and tag or nil; end);
                    end
                    return stanza;
                end);
            end);
            """;

    private final RecordingContext context = RecordingContext.create();
    private ProsodyServer server;
    private AccountConnection desk;
    private XmppPerson patron;

    private void begin(UnaryOperator<ProsodyOptions> options) throws Exception {
        server = ProsodyServer.start(options.apply(new ProsodyOptions()));
        desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
        connect("connected");
        patron = XmppPerson.signIn(server, "patron", Map.of("receipts", false));
    }

    private void connect(String words) throws InterruptedException {
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        assertThat(status.text().code()).isEqualTo("xmpp." + words);
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    @Test
    void anArchiveInADatabaseIsReadToItsEndInOrder() throws Exception {
        begin(options -> options.archive(Archive.SQLITE));
        patron.say(server.address("desk"), "before");
        context.awaitReceived(1);
        desk.disconnect();
        // The server writes each to the disk twice before it answers: too slow for one wait.
        for (int first = 0; first < 450; first += 50) {
            patron.sayNumbered(server.address("desk"), "missed ", first, 50);
            patron.sync();
        }

        connect("connected");

        context.awaitReceived(451);
        assertThat(context.texts().subList(1, 451))
                .containsExactlyElementsOf(
                        IntStream.range(0, 450).mapToObj(i -> "missed " + i).toList());
        assertThat(context.received())
                .allSatisfy(each -> assertThat(each.head().refs().server()).isPresent());
        assertThat(context.received().getLast().head().source()).isEqualTo(Head.Source.CATCH_UP);
    }

    @Test
    void anArchiveThatRefusesKeepsNoLiveMessageAway() throws Exception {
        begin(options -> options.module("refuses", REFUSES));
        desk.disconnect();
        patron.say(server.address("desk"), "missed");
        patron.say(server.domain(), "refuse");
        patron.sync();

        connect("connected-no-archive");
        patron.say(server.address("desk"), "live");
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly("live");
        desk.disconnect();
        patron.say(server.domain(), "show it again");
        patron.sync();

        connect("connected");
        context.await("what was missed", () -> Optional.of(context.texts()).filter(all -> all.contains("missed")));
    }

    /** Without copies of what our other clients say every message is a hint to read the archive on. */
    @Test
    void whatTheArchiveRefusedAtOnceComesLaterAndKeepsNoLiveMessageAway() throws Exception {
        begin(options -> options.carbons(false).module("refuses", REFUSES));
        try (XmppPerson home = XmppPerson.signIn(server, "desk")) {
            patron.say(server.domain(), "refuse");
            patron.sync();
            home.say(patron.bare(), "said at home");
            home.sync();
        }
        patron.say(server.address("desk"), "live");
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly("live");

        patron.say(server.domain(), "show it again");
        patron.say(server.address("desk"), "later");

        context.await("all", () -> Optional.of(context.texts()).filter(all -> all.contains("later")));
        assertThat(context.texts()).contains("said at home");
        assertThat(onceByServerId()).isEqualTo(3);
    }

    @Test
    void whatHasNoIdButInTheArchiveComesOnceThoughItWasRefusedAtFirst() throws Exception {
        begin(options -> options.module("refuses", REFUSES).module("says_no_ids", SAYS_NO_IDS));
        patron.say(server.domain(), "refuse");
        patron.say(server.address("desk"), "one");
        patron.say(server.address("desk"), "between us", "2", "<no-store xmlns='urn:xmpp:hints'/>");
        context.awaitReceived(1);
        patron.say(server.domain(), "show it again");
        patron.say(server.address("desk"), "two");
        context.await("both", () -> Optional.of(context.texts()).filter(all -> all.contains("two")));
        desk.disconnect();

        connect("connected");

        assertThat(context.texts()).containsExactly("between us", "one", "two");
    }

    private long onceByServerId() {
        return context.received().stream()
                .map(each -> each.head().refs().server().orElseThrow())
                .distinct()
                .count();
    }
}
