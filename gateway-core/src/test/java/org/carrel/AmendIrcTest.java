package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is changed about messages on IRC: as much as the server has, and words where it has nothing. */
@Timeout(180)
class AmendIrcTest {

    private static final IrcSignIn WHOLE =
            new IrcSignIn().capabilities("message-tags", "draft/multiline", "draft/message-redaction");

    @TempDir
    Path folder;

    private GatewayProcess gateway;
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
        desk = Desk.setUp(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aNewServerTakesBackAndReactsButDoesNotEdit() throws Exception {
        Assumptions.assumeTrue(ErgoServer.installed(), "ergo is not installed");
        try (IrcServer server = ErgoServer.start(new IrcOptions().account("desk", "open-sesame"));
                IrcPerson ann = IrcPerson.signIn(server, "ann", WHOLE)) {
            ann.join("#alder");
            String conversation = join(server, Map.of("password", List.of("open-sesame")));
            ann.say("#alder", "Which floor?");
            JsonNode asked = message(conversation, one -> Desk.text(one).equals("Which floor?"));
            JsonNode said = said(conversation, "The secnod.");
            HeardLine heard = ann.awaitText("The secnod.");

            desk.put("/messages/" + id(asked) + "/reactions", Map.of("reactions", List.of("👍"), "request_id", "r1"));
            HeardLine reaction =
                    ann.await("reaction", line -> !line.tag("+draft/react").isEmpty());
            message(
                    conversation,
                    one -> id(one).equals(id(asked)) && one.path("changes").isEmpty());
            restart();
            desk.put("/messages/" + id(asked) + "/reactions", Map.of("reactions", List.of(), "request_id", "r2"));
            ann.await("no reaction", line -> !line.tag("+draft/unreact").isEmpty());
            HttpResponse<String> edit = edit(said);
            desk.post("/messages/" + id(said) + "/retract", Map.of("request_id", "t1"));
            HeardLine gone = ann.await("retraction", line -> line.command().equals("REDACT"));

            assertThat(reaction.tag("+draft/react")).isEqualTo("👍");
            assertThat(gone.params()).contains("#alder", heard.tag("msgid"));
            assertThat(edit.statusCode()).isEqualTo(422);
            assertThat(edit.body()).contains("edit-unsupported");
            message(
                    conversation,
                    one -> id(one).equals(id(said))
                            && !one.path("retracted_at").isNull()
                            && one.path("changes").isEmpty());
            message(
                    conversation,
                    one -> id(one).equals(id(asked))
                            && one.path("reactions").isEmpty()
                            && one.path("changes").isEmpty());
        }
    }

    @Test
    void whatTheServerForbidsStandsAgainWithItsReason() throws Exception {
        Assumptions.assumeTrue(ErgoServer.installed(), "ergo is not installed");
        try (IrcServer server = ErgoServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann", WHOLE)) {
            ann.join("#alder");
            // without an account on it the server does not know whose a message is
            String conversation = join(server, Map.of());
            JsonNode said = said(conversation, "The secnod.");

            desk.post("/messages/" + id(said) + "/retract", Map.of("request_id", "t1"));

            JsonNode stands = message(
                    conversation,
                    one -> one.path("changes")
                            .path(0)
                            .path("state")
                            .asString("")
                            .equals("FAILED"));
            assertThat(stands.path("changes").path(0).path("kind").asString()).isEqualTo("RETRACT");
            assertThat(stands.path("changes")
                            .path(0)
                            .path("reason")
                            .path("english")
                            .asString())
                    .isNotBlank();
            assertThat(stands.path("retracted_at").isNull()).isTrue();
            assertThat(Desk.text(stands)).isEqualTo("The secnod.");
        }
    }

    @Test
    void anOldServerDoesNothingOfItAndThatIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#alder");
            String conversation = join(server, Map.of());
            JsonNode said = said(conversation, "The secnod.");
            ann.awaitText("The secnod.");

            HttpResponse<String> retract =
                    desk.tryPost("/messages/" + id(said) + "/retract", Map.of("request_id", "t1"));
            HttpResponse<String> edit = edit(said);

            assertThat(retract.statusCode()).isEqualTo(422);
            assertThat(retract.body()).contains("retract-unsupported");
            assertThat(edit.body()).contains("edit-unsupported");
            assertThat(desk.messages(conversation))
                    .singleElement()
                    .satisfies(one -> assertThat(Desk.text(one)).isEqualTo("The secnod."));
        }
    }

    private void restart() throws Exception {
        gateway.kill();
        gateway = GatewayProcess.start(folder.resolve("data"));
        desk = Desk.signIn(gateway);
    }

    private String join(IrcServer server, Map<String, List<String>> further) {
        String account = desk.addAccount(server, "desk", further);
        return desk.post("/accounts/" + account + "/rooms", Map.of("address", "#alder"))
                .path("id")
                .asString();
    }

    private JsonNode said(String conversation, String text) {
        String id = id(desk.say(conversation, text, "say " + text));
        return message(
                conversation,
                one -> id(one).equals(id) && one.path("state").asString("").equals("SENT"));
    }

    private HttpResponse<String> edit(JsonNode message) {
        return desk.tryPut("/messages/" + id(message), Map.of("text", "The second.", "request_id", "e1"));
    }

    private JsonNode message(String conversation, Predicate<JsonNode> wanted) {
        return Desk.await(
                "a message",
                () -> desk.messages(conversation).stream().filter(wanted).findFirst());
    }

    private static String id(JsonNode message) {
        return message.path("id").asString();
    }
}
