package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Clients that behave oddly write to the desk, each to an account of its own; none costs another message. */
@Tag("slow")
class OddPatronTest {

    private static final String OMEMO =
            "<encrypted xmlns='eu.siacs.conversations.axolotl'><payload/></encrypted><store xmlns='urn:xmpp:hints'/>";
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; \"'";

    @TempDir
    private static Path folder;

    private static GatewayProcess gateway;
    private static Desk desk;
    private static int accounts;

    private ProsodyServer server;
    private XmppPerson patron;
    private String to = "";
    private String account = "";

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
        desk = Desk.setUp(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void begin() throws Exception {
        accounts++;
        server = ProsodyServer.start();
        patron = XmppPerson.signIn(server, "patron");
        to = server.address("desk");
        account = desk.addAccount(server, "desk");
    }

    @AfterEach
    void end() {
        desk.delete("/accounts/" + account);
        patron.close();
        server.close();
    }

    @Test
    void oneIdForEveryMessageLosesNone() {
        for (int i = 0; i < 50; i++) {
            patron.say(to, "n" + i, "1", "");
        }
        patron.say(to, "the last", "1", "<replace xmlns='urn:xmpp:message-correct:0' id='1'/>");

        List<String> expected = IntStream.range(0, 49).mapToObj(i -> "n" + i).toList();
        assertThat(awaitTexts("the last"))
                .startsWith(expected.toArray(String[]::new))
                .hasSize(50);
    }

    @Test
    void anEditOfAnothersMessageChangesNothingOfIt() {
        String id = patron.say(to, "what Rosalind said");
        awaitTexts("what Rosalind said");
        try (XmppPerson other = XmppPerson.signIn(server, "other")) {
            other.correct(to, id, "taken over");
            other.say(to, "hello from the other one");
            awaitTexts("hello from the other one");
        }

        assertThat(texts()).contains("what Rosalind said");
        assertThat(desk.messages(conversation()))
                .allSatisfy(message ->
                        assertThat(message.path("edited_at").isNull()).isTrue());
    }

    @Test
    void whatCannotBeReadCostsNoOtherMessage() {
        patron.say(to, "first");
        patron.say(to, "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(to, "odd receipt", "4", "<received xmlns='urn:xmpp:receipts'/>");
        patron.raw("<presence to='" + to + "'><priority>very</priority></presence>");
        patron.message(to, "5", OMEMO);
        patron.say(to, "last");

        assertThat(awaitTexts("last")).contains("first", "odd time", "odd receipt", "last");
        assertThat(desk.messages(conversation()))
                .anySatisfy(message ->
                        assertThat(message.at("/parts/0/type").asString("")).isEqualToIgnoringCase("unreadable"));
        desk.awaitStatus(account, "CONNECTED");
    }

    @Test
    void aPoisonedEntryOfTheArchiveCostsNoOther() {
        patron.say(to, "before");
        awaitTexts("before");
        desk.patch("/accounts/" + account, Map.of("enabled", false));
        patron.say(to, "first");
        patron.message(to, "p", OMEMO);
        patron.say(to, "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(to, "last");
        patron.sync();
        desk.patch("/accounts/" + account, Map.of("enabled", true));

        assertThat(awaitTexts("last"))
                .containsSubsequence("before", "first", "odd time", "last")
                .hasSize(5);
    }

    @Test
    void aMessageThatIsNotArchivedStaysBeforeWhatCameAfterIt() {
        patron.say(to, "for the record");
        patron.say(to, "just between us", "1", "<no-store xmlns='urn:xmpp:hints'/>");
        awaitTexts("just between us");
        desk.patch("/accounts/" + account, Map.of("enabled", false));
        patron.say(to, "for the record again");
        patron.sync();
        desk.patch("/accounts/" + account, Map.of("enabled", true));

        assertThat(awaitTexts("for the record again"))
                .containsExactly("for the record", "just between us", "for the record again");
    }

    @Test
    void aLongTextAndMarkupStayWhatTheyAre() {
        String large = "0123456789 <&> ".repeat(6_600).strip();
        patron.say(to, large);
        patron.say(to, MARKUP);
        assertThat(awaitTexts(MARKUP)).containsExactly(large, MARKUP);

        desk.say(conversation(), MARKUP, "markup-" + accounts);
        patron.awaitBody(MARKUP);
        desk.say(conversation(), large, "large-" + accounts);
        patron.awaitBody(large);
    }

    @Test
    void anAnswerThatComesBackLaterHasFailedForItsReason() {
        try (XmppPerson full = XmppPerson.signIn(server, "other", Map.of("receipts", false))) {
            full.say(to, "hello");
            awaitTexts("hello");
            desk.say(conversation(full), "are you there?", "back-" + accounts);
            String id = full.awaitBody("are you there?").path("id").asString();
            awaitState(full, "SENT");

            full.raw("<message type='error' id='" + id + "' to='" + to + "/carrel'><error type='wait'>"
                    + "<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");

            assertThat(awaitState(full, "FAILED").at("/reason/code").asString()).isEqualTo("xmpp.bounced-policy");
            assertThat(texts()).containsExactly("hello", "are you there?");
        }
    }

    private JsonNode awaitState(XmppPerson with, String state) {
        return Desk.await(
                "the answer to be " + state,
                () -> desk.messages(conversation(with)).stream()
                        .filter(message -> message.path("state").asString("").equals(state))
                        .findFirst());
    }

    @Test
    void anAnswerThatNoNetworkTakesIsRefusedInWordsAndNothingIsSent() {
        patron.say(to, "hello");
        awaitTexts("hello");

        var refused = desk.tryPost(
                "/conversations/" + conversation() + "/messages",
                Map.of("text", "x".repeat(5 << 20), "request_id", "huge-" + accounts));

        assertThat(refused.statusCode()).isIn(413, 422);
        assertThat(refused.body()).contains("long").doesNotContain("xxxxx").doesNotContain("Exception");
        assertThat(texts()).containsExactly("hello");
    }

    private String conversation() {
        return conversation(patron);
    }

    private String conversation(XmppPerson with) {
        return desk.conversations().stream()
                .filter(one -> one.path("account").asString().equals(account)
                        && one.path("address").asString().equals(with.bare()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private List<String> awaitTexts(String last) {
        return Desk.await("the message " + last, () -> Optional.of(texts()).filter(all -> all.contains(last)));
    }

    private List<String> texts() {
        return desk.conversations().stream()
                .filter(one -> one.path("account").asString().equals(account))
                .map(one -> one.path("id").asString())
                .flatMap(id -> desk.messages(id).stream())
                .map(Desk::text)
                .toList();
    }
}
