package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is changed about messages goes all the way to a Jabber client of another make, and comes all the way from it. */
@Timeout(180)
class AmendTest {

    private static final String REPLACE = "{urn:xmpp:message-correct:0}replace";
    private static final String RETRACT = "{urn:xmpp:message-retract:1}retract";
    private static final String REACTIONS = "{urn:xmpp:reactions:0}reactions";

    @TempDir
    Path folder;

    private ProsodyServer server;
    private XmppPerson rosalind;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;
    private String conversation;
    private String question;

    @BeforeEach
    void start() throws Exception {
        server = ProsodyServer.start(
                new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
        rosalind = XmppPerson.signIn(server, "rosalind");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
        desk.addAccount(server, "desk");
        question = rosalind.say(server.address("desk"), "Which floor?");
        conversation = desk.awaitConversation(rosalind.bare()).path("id").asString();
    }

    @AfterEach
    void stop() {
        gateway.close();
        rosalind.close();
        server.close();
    }

    @Test
    void anEditAndARetractionArriveAtTheMessageTheyMean() {
        JsonNode said = said("The secnod.");
        String id = rosalind.awaitBody("The secnod.").path("id").asString();

        desk.put("/messages/" + id(said), Map.of("text", "The second.", "request_id", "e1"));
        assertThat(part(rosalind.awaitBody("The second."), REPLACE).path("id").asString())
                .isEqualTo(id);
        desk.put("/messages/" + id(said), Map.of("text", "The third.", "request_id", "e2"));
        assertThat(part(rosalind.awaitBody("The third."), REPLACE).path("id").asString())
                .isEqualTo(id);
        desk.post("/messages/" + id(said) + "/retract", Map.of("request_id", "t1"));

        assertThat(part(rosalind.awaitPart(RETRACT), RETRACT).path("id").asString())
                .isEqualTo(id);
        JsonNode gone = await(said, message -> message.path("changes").isEmpty());
        assertThat(gone.path("retracted_at").isNull()).isFalse();
        assertThat(gone.path("parts").isEmpty()).isTrue();
        assertThat(desk.awaitConversation(rosalind.bare())
                        .path("last")
                        .path("text")
                        .asString())
                .isEmpty();
    }

    @Test
    void reactionsAndRepliesArriveAtTheMessageTheyMean() {
        String asked = id(message("Which floor?"));

        desk.put("/messages/" + asked + "/reactions", Map.of("reactions", List.of("👍"), "request_id", "r1"));
        JsonNode reactions = rosalind.awaitPart(REACTIONS);
        JsonNode said = desk.post(
                "/conversations/" + conversation + "/messages",
                Map.of("text", "The second.", "reply_to", asked, "request_id", "s1"));
        JsonNode answer = rosalind.awaitBody("The second.");
        desk.post(
                "/conversations/" + conversation + "/messages",
                Map.of("text", "Left of the stairs.", "reply_to", id(said), "request_id", "s2"));

        assertThat(part(reactions, REACTIONS).path("id").asString()).isEqualTo(question);
        assertThat(reactions.path("xml").asString()).contains("👍");
        assertThat(part(answer, "{urn:xmpp:reply:0}reply").path("id").asString())
                .isEqualTo(question);
        assertThat(part(rosalind.awaitBody("Left of the stairs."), "{urn:xmpp:reply:0}reply")
                        .path("id")
                        .asString())
                .isEqualTo(answer.path("id").asString());
        JsonNode reacted = await(
                message("Which floor?"), message -> message.path("changes").isEmpty());
        assertThat(reacted.path("reactions").path(0).path("text").asString()).isEqualTo("👍");
        assertThat(reacted.path("reactions").path(0).path("operators").size()).isEqualTo(1);
    }

    @Test
    void thePatronReactsToAndAnswersWhatWeSaid() {
        JsonNode said = said("The second.");
        String id = rosalind.awaitBody("The second.").path("id").asString();

        rosalind.message(
                server.address("desk"),
                "reaction",
                "<reactions xmlns='urn:xmpp:reactions:0' id='" + id
                        + "'><reaction>🎉</reaction></reactions><store xmlns='urn:xmpp:hints'/>");
        rosalind.say(
                server.address("desk"),
                "Merci",
                "answer",
                "<reply xmlns='urn:xmpp:reply:0' to='" + server.address("desk") + "' id='" + id + "'/>");

        await(
                said,
                message -> message.path("reactions")
                        .path(0)
                        .path("text")
                        .asString("")
                        .equals("🎉"));
        assertThat(message("Merci").path("reply_to").asString()).isEqualTo(id(said));
    }

    @Test
    void whatAnotherClientOfTheAccountChangesCountsToo() {
        JsonNode said = said("The secnod.");
        String id = rosalind.awaitBody("The secnod.").path("id").asString();
        String asked = id(message("Which floor?"));
        desk.put("/messages/" + asked + "/reactions", Map.of("reactions", List.of("👍", "👀"), "request_id", "r1"));
        rosalind.awaitPart(REACTIONS);

        try (XmppPerson phone = XmppPerson.signIn(server, "desk")) {
            phone.correct(rosalind.bare(), id, "The second.");
            phone.message(
                    rosalind.bare(),
                    "reaction",
                    "<reactions xmlns='urn:xmpp:reactions:0' id='" + question
                            + "'><reaction>👀</reaction></reactions><store xmlns='urn:xmpp:hints'/>");

            await(said, message -> Desk.text(message).equals("The second."));
            await(
                    message("Which floor?"),
                    message -> message.path("reactions").size() == 1
                            && message.path("reactions")
                                    .path(0)
                                    .path("text")
                                    .asString()
                                    .equals("👀"));
        }
    }

    @Test
    void whatWasPutInBeforeThePowerWentGoesOutOnceAfterwards() throws Exception {
        JsonNode said = said("The secnod.");
        JsonNode other = said("I see you.");
        rosalind.awaitBody("I see you.");
        String asked = id(message("Which floor?"));
        server.freeze();

        desk.put("/messages/" + id(said), Map.of("text", "The second.", "request_id", "e1"));
        desk.post("/messages/" + id(other) + "/retract", Map.of("request_id", "t1"));
        desk.put("/messages/" + asked + "/reactions", Map.of("reactions", List.of("👍"), "request_id", "r1"));
        gateway.kill();
        server.thaw();
        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);

        rosalind.awaitBody("The second.");
        rosalind.awaitPart(RETRACT);
        rosalind.awaitPart(REACTIONS);
        await(said, message -> message.path("changes").isEmpty());
        await(other, message -> message.path("changes").isEmpty());
        await(message("Which floor?"), message -> message.path("changes").isEmpty());
        rosalind.sync();
        assertThat(count(REPLACE)).isEqualTo(1);
        assertThat(count(RETRACT)).isEqualTo(1);
        assertThat(count(REACTIONS)).isEqualTo(1);
    }

    @Test
    void wheneverThePowerGoesTheLastWordsArriveAndNoneTwice() throws Exception {
        JsonNode said = said("Words 0");
        Random random = new Random();
        for (int round = 1; round <= 5; round++) {
            for (int edit = 1; edit <= 3; edit++) {
                String text = "Words " + round + "." + edit;
                desk.put("/messages/" + id(said), Map.of("text", text, "request_id", text));
            }
            Thread.sleep(random.nextInt(150));
            gateway.kill();
            gateway = GatewayProcess.start(data);
            desk = Desk.signIn(gateway);
        }

        await(said, message -> message.path("changes").isEmpty());
        rosalind.sync();
        List<String> words = rosalind.bodies().stream()
                .map(body -> body.path("body").asString())
                .filter(body -> body.startsWith("Words"))
                .toList();
        assertThat(words).doesNotHaveDuplicates().startsWith("Words 0").endsWith("Words 5.3");
        assertThat(words).isSorted();
        assertThat(desk.messages(conversation))
                .filteredOn(message -> message.path("ours").asBoolean())
                .singleElement()
                .satisfies(message -> assertThat(Desk.text(message)).isEqualTo("Words 5.3"));
    }

    private JsonNode said(String text) {
        JsonNode said = desk.say(conversation, text, "say " + text);
        return await(
                said,
                message -> List.of("SENT", "DELIVERED", "READ")
                        .contains(message.path("state").asString("")));
    }

    private JsonNode message(String text) {
        return Desk.await(
                text,
                () -> desk.messages(conversation).stream()
                        .filter(message -> Desk.text(message).equals(text))
                        .findFirst());
    }

    private JsonNode await(JsonNode wanted, Predicate<JsonNode> holds) {
        return Desk.await(
                "a change of " + Desk.text(wanted),
                () -> desk.messages(conversation).stream()
                        .filter(message -> id(message).equals(id(wanted)))
                        .filter(holds)
                        .findFirst());
    }

    private long count(String part) {
        return rosalind.end().events().stream()
                .filter(event -> event.path("event").asString("").equals("message"))
                .filter(event -> XmppPerson.hasPart(event, part))
                .count();
    }

    private static JsonNode part(JsonNode message, String name) {
        return message.get("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode message) {
        return message.path("id").asString();
    }
}
