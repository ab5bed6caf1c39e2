package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rooms, all the way: a raw client in a channel, a real server, the gateway as a process, the API. */
class RoomsTest {

    @TempDir
    Path folder;

    private IrcServer server;
    private IrcPerson ann;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        server = NgircdServer.start();
        ann = IrcPerson.signIn(server, "ann");
        ann.join("#alder");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
        ann.close();
        server.close();
    }

    private String join(String account, String room) {
        return desk.post("/accounts/" + account + "/rooms", Map.of("address", room))
                .path("id")
                .asString();
    }

    private List<String> texts(String conversation) {
        return desk.messages(conversation).stream().map(Desk::text).toList();
    }

    private List<String> occupants(String conversation) {
        return Desk.await("occupants", () -> {
            List<String> names =
                    Desk.list(desk.get("/conversations/" + conversation + "/occupants")
                                    .path("occupants"))
                            .stream()
                            .map(one -> one.path("name").asString())
                            .toList();
            return Optional.of(names).filter(some -> some.size() > 1);
        });
    }

    private JsonNode room(String conversation) {
        return desk.get("/conversations/" + conversation);
    }

    @Test
    void whoeverWantsSpeaksInARoomAndNobodyHoldsIt() {
        String account = desk.addAccount(server, "desk", Map.of());
        String conversation = join(account, "#Alder");
        ann.say("#alder", "Is anybody at the desk?");
        Desk.await("the question", () -> Optional.of(texts(conversation)).filter(all -> all.size() == 1));

        desk.say(conversation, "Here we are.", "r1");

        ann.awaitText("Here we are.");
        assertThat(room(conversation).path("kind").asString()).isEqualTo("ROOM");
        assertThat(room(conversation).path("holder").isNull()).isTrue();
        assertThat(occupants(conversation)).containsExactly("ann", "desk");
        assertThat(desk.messages(conversation)
                        .getFirst()
                        .path("author")
                        .path("name")
                        .asString())
                .isEqualTo("ann");
        HttpResponse<String> claim =
                desk.tryPost("/conversations/" + conversation + "/claim", Map.of("request_id", "c1"));
        assertThat(claim.statusCode()).isEqualTo(409);
        assertThat(claim.body()).contains("room-is-shared");
    }

    @Test
    void aRoomOfTheSettingsIsThereBeforeAnybodySpeaks() {
        ann.raw("TOPIC #alder :Ask the library");
        ann.sync();
        desk.addAccount(server, "desk", Map.of("rooms", List.of("#alder")));

        JsonNode room = desk.awaitConversation("#alder");

        assertThat(occupants(room.path("id").asString())).containsExactly("ann", "desk");
        Desk.await(
                "the subject",
                () -> Optional.of(room(room.path("id").asString()))
                        .filter(now -> now.path("subject").asString().equals("Ask the library")));
    }

    @Test
    void aRoomThatSomebodyJoinedIsJoinedAgainAfterARestart() throws Exception {
        String account = desk.addAccount(server, "desk", Map.of());
        String conversation = join(account, "#alder");
        ann.forget();
        gateway.kill();
        ann.await("end", line -> line.command().equals("QUIT"));
        ann.forget();

        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);

        ann.await("join", line -> line.is("JOIN", "desk", "#alder"));
        ann.say("#alder", "You are back");
        assertThat(Desk.await("it", () -> Optional.of(texts(conversation)).filter(all -> !all.isEmpty())))
                .containsExactly("You are back");
    }

    @Test
    void aRoomThatIsLeftIsReadNotSpokenInAndOpensAgain() throws Exception {
        String account = desk.addAccount(server, "desk", Map.of());
        String conversation = join(account, "#alder");
        desk.post("/conversations/" + conversation + "/leave", Map.of());

        ann.await("part", line -> line.is("PART", "desk", "#alder"));
        assertThat(room(conversation).path("phase").asString()).isEqualTo("CLOSED");
        HttpResponse<String> said = desk.tryPost(
                "/conversations/" + conversation + "/messages", Map.of("text", "Hello?", "request_id", "r1"));
        assertThat(said.statusCode()).isEqualTo(409);
        assertThat(said.body()).contains("room-left");
        assertThat(join(account, "#alder")).isEqualTo(conversation);
        assertThat(room(conversation).path("phase").asString()).isEqualTo("OPEN");
        assertThat(desk.activities(conversation))
                .containsExactly("Maya joined this.", "Maya left this.", "Maya joined this.");
    }

    @Test
    void whoeverThrowsUsOutIsNamed() {
        String account = desk.addAccount(server, "desk", Map.of());
        String conversation = join(account, "#alder");

        ann.raw("KICK #alder desk :not here");

        assertThat(Desk.await(
                        "the end",
                        () -> Optional.of(desk.activities(conversation)).filter(all -> all.size() == 2)))
                .last()
                .asString()
                .contains("ann", "#alder", "not here");
        assertThat(room(conversation).path("phase").asString()).isEqualTo("CLOSED");
    }

    @Test
    void aRoomThatRefusesUsSaysWhy() {
        ann.raw("MODE #alder +k sesame");
        ann.sync();
        String account = desk.addAccount(server, "desk", Map.of());

        HttpResponse<String> refused = desk.tryPost("/accounts/" + account + "/rooms", Map.of("address", "#alder"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("#alder").doesNotContain("sesame");

        HttpResponse<String> let =
                desk.tryPost("/accounts/" + account + "/rooms", Map.of("address", "#alder", "password", "sesame"));
        assertThat(let.statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheServerTellsOfIsListed() {
        ann.raw("TOPIC #alder :Ask the library");
        ann.sync();
        String account = desk.addAccount(server, "desk", Map.of());

        JsonNode rooms =
                desk.get("/accounts/" + account + "/rooms?search=library").path("rooms");

        assertThat(Desk.list(rooms)).hasSize(1);
        assertThat(rooms.get(0).path("name").asString()).isEqualTo("#alder");
        assertThat(Desk.list(desk.get("/accounts/" + account + "/rooms?search=nothing")
                        .path("rooms")))
                .isEmpty();
    }
}
