package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rooms on Jabber, all the way: a client of another make in a room, Prosody, the gateway as a process, the API. */
@Timeout(180)
class XmppRoomsTest {

    private static final String ROOM = "alder@conference.localhost";
    private static final String REACTIONS = "{urn:xmpp:reactions:0}reactions";

    @TempDir
    Path folder;

    private ProsodyServer server;
    private XmppPerson ann;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;
    private String conversation;

    @BeforeEach
    void start() throws Exception {
        server = ProsodyServer.start();
        ann = XmppPerson.signIn(server, "patron");
        ann.enter(ROOM, "ann");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
        String account = desk.addAccount(server, "desk");
        conversation = desk.post("/accounts/" + account + "/rooms", Map.of("address", " XMPP:" + ROOM + "?join"))
                .path("id")
                .asString();
    }

    @AfterEach
    void stop() {
        gateway.close();
        ann.close();
        server.close();
    }

    private List<String> texts() {
        return desk.messages(conversation).stream().map(Desk::text).toList();
    }

    private void awaitTexts(List<String> wanted) {
        Desk.await(wanted.toString(), () -> Optional.of(texts()).filter(wanted::equals));
    }

    private JsonNode message(String text, Predicate<JsonNode> wanted) {
        return Desk.await(
                text,
                () -> desk.messages(conversation).stream()
                        .filter(one -> Desk.text(one).equals(text))
                        .filter(wanted)
                        .findFirst());
    }

    @Test
    void whatIsSaidAndChangedGoesBothWaysOnceEach() {
        String question = ann.sayInRoom(ROOM, "Which florr?");
        JsonNode asked = message("Which florr?", _ -> true);
        desk.say(conversation, "The second.", "r1");
        ann.awaitBody("The second.");
        message("The second.", one -> one.path("state").asString().equals("SENT"));

        ann.inRoom(
                ROOM,
                UUID.randomUUID().toString(),
                "<body>Which floor?</body><replace xmlns='urn:xmpp:message-correct:0' id='" + question + "'/>");
        desk.put(
                "/messages/" + asked.path("id").asString() + "/reactions",
                Map.of("reactions", List.of("👍"), "request_id", "r2"));

        message("Which floor?", _ -> true);
        ann.awaitPart(REACTIONS);
        assertThat(asked.path("author").path("name").asString()).isEqualTo("ann");
        awaitTexts(List.of("Which floor?", "The second."));
    }

    @Test
    void whatWasSaidWhileTheGatewayWasKilledComesOnceAndInOrder() throws Exception {
        ann.sayInRoom(ROOM, "known");
        awaitTexts(List.of("known"));
        desk.say(conversation, "answer", "r1");
        awaitTexts(List.of("known", "answer"));
        gateway.kill();
        ann.flood("<message type='groupchat' to='" + ROOM + "' id='m{n}'><body>missed {n}</body></message>", 0, 30, 0);
        ann.sync();

        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);
        Desk.await("the last one", () -> Optional.of(texts()).filter(all -> all.contains("missed 29")));
        ann.sayInRoom(ROOM, "live");

        awaitTexts(Stream.of(
                        Stream.of("known", "answer"),
                        IntStream.range(0, 30).mapToObj(i -> "missed " + i),
                        Stream.of("live"))
                .flatMap(each -> each)
                .toList());
    }

    @Test
    void whoThrowsUsOutIsNamedAndNobodyGoesBackUnasked() {
        ann.administer(ROOM, "<item nick='desk' role='none'><reason>wrong room</reason></item>");

        Desk.await(
                "the end",
                () -> Optional.of(desk.get("/conversations/" + conversation))
                        .filter(now -> now.path("phase").asString().equals("CLOSED")));
        assertThat(desk.activities(conversation))
                .containsExactly("Maya joined this.", "ann removed us from " + ROOM + ". wrong room");
    }
}
