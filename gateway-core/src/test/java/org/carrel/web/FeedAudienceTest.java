package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.carrel.conversation.ConversationStore;
import org.carrel.operator.Operator;
import org.carrel.store.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody gets what is not theirs to see, whichever way they ask, and everybody gets what is. */
@Timeout(120)
class FeedAudienceTest {

    @TempDir
    Path folder;

    private LiveDesk desk;
    private TestServer server;
    private Operator ada;
    private Operator omar;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
        server = desk.server;
        ada = server.caller(server.ada).operator();
        omar = server.caller(server.omar).operator();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatTwoTalkOfIsSentToNobodyElseLiveOrFresh() throws Exception {
        try (FeedClient adas = desk.inbox(server.ada);
                FeedClient omars = desk.inbox(server.omar)) {
            adas.next();
            omars.next();
            StaffTalk talk = StaffTalk.of(server.database, ada.id());
            adas.upTo(desk.last());
            omars.upTo(desk.last());

            assertThat(adas.held("message", Long.toString(talk.message()))).isNotNull();
            assertThat(omars.heard()).noneMatch(frame -> frame.contains(StaffTalk.SECRET));
            assertThat(omars.heard()).noneMatch(frame -> frame.contains("\"" + talk.conversation() + "\""));
        }
        try (FeedClient adas = desk.inbox(server.ada);
                FeedClient omars = desk.inbox(server.omar)) {
            adas.next();
            omars.next();
            assertThat(adas.heard()).anyMatch(frame -> frame.contains(StaffTalk.SECRET));
            assertThat(omars.heard()).noneMatch(frame -> frame.contains(StaffTalk.SECRET));
        }
    }

    @Test
    void whatARowSaysOfItsAudienceOpensNothing() throws Exception {
        StaffTalk talk = StaffTalk.of(server.database, ada.id());
        try (FeedClient omars = desk.inbox(server.omar)) {
            omars.next();
            talk.again(server.database, Audience.everyone());
            talk.again(server.database, Audience.operator(omar.id()));
            omars.upTo(desk.last());

            assertThat(omars.heard()).noneMatch(frame -> frame.contains(StaffTalk.SECRET));
        }
    }

    @Test
    void whoLosesTheSightOfATalkIsToldThatItIsGone() throws Exception {
        StaffTalk talk = StaffTalk.of(server.database, omar.id());
        try (FeedClient omars = desk.inbox(server.omar)) {
            omars.next();
            assertThat(omars.held("conversation", Long.toString(talk.conversation())))
                    .isNotNull();
            server.database
                    .writer()
                    .lane("people")
                    .run(tx -> tx.update("DELETE FROM participant WHERE conversation = ?", talk.conversation()));
            talk.again(server.database, Audience.operator(omar.id()));
            omars.upTo(desk.last());

            assertThat(omars.world("conversation", "message")).isEmpty();
        }
    }

    @Test
    void byItsIdItIsNotFound() throws Exception {
        StaffTalk talk = StaffTalk.of(server.database, ada.id());
        String path = "/conversations/" + talk.conversation();
        String command = "{" + desk.requestId() + ",\"text\":\"Hi\",\"note\":true,\"arrived\":true,\"message\":\""
                + talk.message() + "\"}";

        assertThat(status(server.ada, "GET", path, "")).isEqualTo(200);
        for (String get : List.of(path, path + "/messages", "/conversations?before=" + talk.conversation())) {
            assertThat(status(server.omar, "GET", get, "")).as(get).isEqualTo(404);
        }
        for (String post : List.of(
                path + "/messages",
                path + "/claim",
                path + "/close",
                path + "/reopen",
                path + "/release",
                "/messages/" + talk.message() + "/retry",
                "/messages/" + talk.message() + "/resolve")) {
            assertThat(status(server.omar, "POST", post, command)).as(post).isEqualTo(404);
        }
        assertThat(status(server.omar, "PUT", path + "/read", command)).isEqualTo(404);
        assertThat(status(server.omar, "DELETE", path + "/read", "")).isEqualTo(404);
        assertThat(server.get(server.as(server.omar, "/conversations")).body()).doesNotContain(StaffTalk.SECRET);
    }

    @Test
    void ofTwoWhoReadTheSameEachHearsOfTheirOwn() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String conversation = desk.conversations().getFirst();
        String message = desk.get("/conversations/" + conversation + "/messages")
                .at("/messages/0/id")
                .asString();
        long before = desk.last();
        for (String session : List.of(server.ada, server.omar)) {
            String path = "/conversations/" + conversation + "/read";
            assertThat(status(session, "PUT", path, "{\"message\":\"" + message + "\"}"))
                    .isEqualTo(204);
        }

        for (Operator each : List.of(ada, omar)) {
            JsonNode events = eventsAfter(before, each).get("events");
            assertThat(events).hasSize(1);
            assertThat(events.get(0).at("/state/operator").asString()).isEqualTo(Long.toString(each.id()));
        }
    }

    /** The one frame that tells a viewer of all rows behind a number. */
    private JsonNode eventsAfter(long number, Operator viewer) {
        EventsFrame frames = new EventsFrame(
                server.database.reader(),
                new ConversationStore()::sees,
                desk.core.features().contents());
        byte[] frame = frames.of(viewer, server.database.feed().after(number, 100));
        return new tools.jackson.databind.json.JsonMapper().readTree(new String(frame, StandardCharsets.UTF_8));
    }

    private int status(String session, String method, String path, String body) throws Exception {
        return server.send(server.as(session, path), method, body).statusCode();
    }
}
