package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One message, all the way: a Jabber client of another make, Prosody, the gateway as a process, the API. */
class SpineTest {

    @TempDir
    Path folder;

    private ProsodyServer server;
    private XmppPerson rosalind;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        server = ProsodyServer.start(
                new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
        rosalind = XmppPerson.signIn(server, "rosalind");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
        desk.addAccount(server, "desk");
    }

    @AfterEach
    void stop() {
        gateway.close();
        rosalind.close();
        server.close();
    }

    @Test
    void aPatronWritesTheDeskAnswersAndTheAnswerArrives() {
        rosalind.say(server.address("desk"), "Do you hold the Alder Gazette?");

        String conversation = conversation();
        assertThat(texts(conversation)).containsExactly("Do you hold the Alder Gazette?");
        desk.say(conversation, "We do, from 1871.", "r1");

        rosalind.awaitBody("We do, from 1871.");
        awaitState(conversation, "We do, from 1871.");
    }

    @Test
    void aRepeatedRequestSendsOnce() {
        rosalind.say(server.address("desk"), "hello");
        String conversation = conversation();

        JsonNode first = desk.say(conversation, "once", "same");
        JsonNode again = desk.say(conversation, "once", "same");
        desk.say(conversation, "after", "other");

        rosalind.awaitBody("after");
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(rosalind.bodies().stream().filter(body -> body.toString().contains("once")))
                .hasSize(1);
    }

    @Test
    void theLoserOfAClaimGetsTheHolderAndNothingIsWritten() {
        rosalind.say(server.address("desk"), "hello");
        String conversation = conversation();
        desk.post(
                "/operators",
                Map.of("name", "Omar", "email", "omar@example.org", "password", Desk.PASSWORD, "role", "OPERATOR"));
        desk.post("/conversations/" + conversation + "/claim", Map.of("request_id", "c1"));

        Desk omar = omar();
        HttpResponse<String> answer =
                omar.tryPost("/conversations/" + conversation + "/messages", believesNobody("mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("conversation-taken").contains("\"holder\"");
        assertThat(texts(conversation)).containsExactly("hello");
    }

    @Test
    void whatCameWhileWeWereDownArrivesOnceInOrderWithItsTime() throws Exception {
        rosalind.say(server.address("desk"), "before");
        String conversation = conversation();
        gateway.close();
        Instant down = Instant.now();

        rosalind.sayNumbered(server.address("desk"), "n", 1, 500);
        rosalind.sync();
        Instant sent = Instant.now();
        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);

        List<String> expected = numbered(500);
        Desk.await("all of them", () -> Optional.of(texts(conversation)).filter(texts -> texts.size() > 500));
        assertThat(texts(conversation).subList(1, 501)).isEqualTo(expected);
        assertThat(desk.messages(conversation).subList(1, 501))
                .allSatisfy(message -> assertThat(
                                Instant.parse(message.path("sent_at").asString()))
                        .isBetween(down.minusSeconds(2), sent.plusSeconds(2)));
    }

    private String conversation() {
        return desk.awaitConversation(rosalind.bare()).path("id").asString();
    }

    private Desk omar() {
        try {
            return Desk.signIn(gateway, "omar@example.org");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> believesNobody(String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        body.put("request_id", "r-" + text);
        body.put("believed_holder", null);
        return body;
    }

    private void awaitState(String conversation, String text) {
        Desk.await(
                text + " to be sent",
                () -> desk.messages(conversation).stream()
                        .filter(message -> Desk.text(message).equals(text))
                        .filter(message -> List.of("SENT", "DELIVERED", "READ")
                                .contains(message.path("state").asString()))
                        .findFirst());
    }

    private List<String> texts(String conversation) {
        return desk.messages(conversation).stream().map(Desk::text).toList();
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList();
    }
}
