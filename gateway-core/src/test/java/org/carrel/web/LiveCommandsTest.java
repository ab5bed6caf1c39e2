package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A command is done whole, once, and for one of those who give it. */
@Timeout(120)
class LiveCommandsTest {

    private static final String SAID = "{\"text\":\"Hi\",\"request_id\":\"said\"}";

    @TempDir
    Path folder;

    private LiveDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theLoserOfARaceGetsTheHolderAndNothingIsWritten() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String conversation = desk.conversations().getFirst();
        desk.say(desk.server.ada, conversation, "Hello", "null");
        long before = desk.last();

        HttpResponse<String> answer = desk.server.send(
                desk.server.as(desk.server.omar, "/conversations/" + conversation + "/messages"),
                "POST",
                "{\"text\":\"Hi\",\"request_id\":\"r\",\"believed_holder\":null}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(desk.server.json(answer).get("holder").asString())
                .isEqualTo(Long.toString(
                        desk.server.caller(desk.server.ada).operator().id()));
        assertThat(desk.last()).isEqualTo(before);
    }

    @Test
    void whatIsOverIsReopenedBeforeItIsTakenOrGivenBack() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String conversation = "/conversations/" + desk.conversations().getFirst();
        desk.say(desk.server.ada, desk.conversations().getFirst(), "Hello", "null");
        desk.change(conversation, "close");

        for (String change : List.of("claim", "release")) {
            HttpResponse<String> answer = desk.change(conversation, change);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(desk.server.json(answer).get("code").asString()).isEqualTo("conversation-closed");
        }
        assertThat(desk.get(conversation).get("phase").asString()).isEqualTo("CLOSED");
        assertThat(desk.change(conversation, "reopen").statusCode()).isEqualTo(200);
    }

    @Test
    void aCommandThatIsRepeatedIsDoneOnce() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String path = "/conversations/" + desk.conversations().getFirst() + "/messages";
        String body = "{\"text\":\"Hi\",\"request_id\":\"same\"}";

        JsonNode first = desk.server.json(desk.server.send(desk.server.as(desk.server.ada, path), "POST", body));
        JsonNode second = desk.server.json(desk.server.send(desk.server.as(desk.server.ada, path), "POST", body));

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        JsonNode page = desk.get(path);
        assertThat(page.get("messages")
                        .valueStream()
                        .filter(one -> one.at("/parts/0/text").asString("").equals("Hi")))
                .hasSize(1);
    }

    @Test
    void aRepeatGetsTheFirstAnswerAlsoWhenItWouldBeRefusedByNow() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String conversation = desk.conversations().getFirst();
        JsonNode said = desk.server.json(desk.post(desk.server.ada, conversation + "/messages", SAID));
        String start = "{\"account\":\"" + desk.account
                + "\",\"address\":\"bea\",\"text\":\"Hello\",\"request_id\":\"started\"}";
        JsonNode started = desk.server.json(desk.server.send(started(), "POST", start));
        desk.turnOff();

        HttpResponse<String> again = desk.post(desk.server.ada, conversation + "/messages", SAID);
        HttpResponse<String> startedAgain = desk.server.send(started(), "POST", start);
        HttpResponse<String> another =
                desk.post(desk.server.ada, conversation + "/messages", "{\"text\":\"Hi\"," + desk.requestId() + "}");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(desk.server.json(again).get("id")).isEqualTo(said.get("id"));
        assertThat(desk.server.json(startedAgain).get("id")).isEqualTo(started.get("id"));
        assertThat(desk.server.code(another)).isEqualTo("account-off");
    }

    @Test
    void aRepeatedChangeGetsItsAnswerWhateverCameAfterIt() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String conversation = desk.conversations().getFirst();
        String body = "{\"request_id\":\"claimed\",\"believed_holder\":null}";
        assertThat(desk.post(desk.server.ada, conversation + "/claim", body).statusCode())
                .isEqualTo(200);
        desk.change("/conversations/" + conversation, "close");

        HttpResponse<String> again = desk.post(desk.server.ada, conversation + "/claim", body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(desk.server.json(again).get("phase").asString()).isEqualTo("CLOSED");
    }

    @Test
    void anIdOfOneCommandIsNoneForAnother() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        desk.arrives("bea", "Bea", "Hello");
        String conversation = desk.conversations().getFirst();
        String other = desk.conversations().getLast();
        desk.post(desk.server.ada, conversation + "/messages", SAID);
        long before = desk.last();

        for (HttpResponse<String> answer : List.of(
                desk.post(desk.server.ada, conversation + "/messages", SAID.replace("Hi", "Ho")),
                desk.post(desk.server.ada, conversation + "/messages", SAID.replace("}", ",\"note\":true}")),
                desk.post(desk.server.ada, other + "/messages", SAID),
                desk.post(desk.server.ada, conversation + "/close", "{\"request_id\":\"said\"}"))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(desk.server.code(answer)).isEqualTo("request-used");
        }
        assertThat(desk.last()).isEqualTo(before);
    }

    @Test
    void whatItsWriterBelievedMakesNoOtherCommand() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String messages = desk.conversations().getFirst() + "/messages";
        JsonNode said =
                desk.server.json(desk.post(desk.server.ada, messages, SAID.replace("}", ",\"believed_holder\":null}")));

        JsonNode again = desk.server.json(desk.post(desk.server.ada, messages, SAID));

        assertThat(again.get("id")).isEqualTo(said.get("id"));
    }

    @Test
    void anAnswerNamesAMessageOfItsOwnConversation() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        desk.arrives("bea", "Bea", "Hello");
        String bea = desk.conversations().getFirst();
        String here = newest(bea);
        String elsewhere = newest(desk.conversations().getLast());
        long before = desk.last();

        for (String note : List.of("true", "false")) {
            for (String other : List.of(elsewhere, "1")) {
                HttpResponse<String> answer = reply(bea, other, note);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(desk.server.code(answer)).isEqualTo("reply-elsewhere");
            }
        }
        assertThat(desk.last()).isEqualTo(before);
        for (String note : List.of("true", "false")) {
            assertThat(desk.server.json(reply(bea, here, note)).get("reply_to").asString())
                    .isEqualTo(here);
        }
    }

    private String newest(String conversation) throws Exception {
        return desk.get("/conversations/" + conversation + "/messages?limit=1")
                .at("/messages/0/id")
                .asString();
    }

    private HttpResponse<String> reply(String conversation, String to, String note) throws Exception {
        return desk.post(
                desk.server.ada,
                conversation + "/messages",
                "{\"text\":\"Yes\",\"note\":" + note + ",\"reply_to\":\"" + to + "\"," + desk.requestId() + "}");
    }

    @Test
    void whatAPersonWritesIsMadeFitToBeKept() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");

        JsonNode said = desk.say(desk.server.ada, desk.conversations().getFirst(), "a\\u0000b\\r\\nc", "null");

        assertThat(said.at("/parts/0/text").asString()).isEqualTo("a\ufffdb\nc");
    }

    private HttpRequest.Builder started() {
        return desk.server.as(desk.server.ada, "/conversations");
    }
}
