package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who may change which message, and what is said where it cannot be. */
@Timeout(120)
class LiveAmendTest {

    @TempDir
    Path folder;

    private LiveDesk desk;
    private String conversation;
    private String question;
    private String answer;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
        desk.arrives("rosalind", "Rosalind", "Hello");
        conversation = desk.conversations().getFirst();
        question = message(0).get("id").asString();
        answer = desk.say(desk.server.ada, conversation, "Hi", "null").get("id").asString();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nobodyChangesWhatTheOtherSideSaid() throws Exception {
        assertThat(desk.server.code(edit(desk.server.ada, question, "Bye"))).isEqualTo("not-ours");
        assertThat(desk.server.code(retract(desk.server.ada, question))).isEqualTo("not-ours");
        assertThat(react(desk.server.ada, question, "\"👍\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aColleaguesWordsAreTakenBackButNotPutAnew() throws Exception {
        assertThat(desk.server.code(edit(desk.server.omar, answer, "Bye"))).isEqualTo("not-yours");
        assertThat(retract(desk.server.omar, answer).statusCode()).isEqualTo(200);
        assertThat(desk.server.code(edit(desk.server.ada, answer, "Bye"))).isEqualTo("message-retracted");
        assertThat(desk.server.code(react(desk.server.ada, answer, "\"👍\""))).isEqualTo("message-retracted");
    }

    @Test
    void aNoteIsNotChanged() throws Exception {
        String note = desk.server
                .json(desk.post(
                        desk.server.ada,
                        conversation + "/messages",
                        "{\"text\":\"Mind\",\"note\":true," + desk.requestId() + "}"))
                .get("id")
                .asString();

        assertThat(desk.server.code(edit(desk.server.ada, note, "Never mind"))).isEqualTo("not-sent");
        assertThat(desk.server.code(retract(desk.server.ada, note))).isEqualTo("not-sent");
    }

    @Test
    void whatTheOneMaySeeTheOtherDoesNotFind() throws Exception {
        desk.server
                .database
                .writer()
                .lane("test")
                .run(tx -> tx.update(
                        "UPDATE conversation SET kind = 'STAFF_DIRECT' WHERE id = ?", Long.parseLong(conversation)));

        assertThat(edit(desk.server.ada, answer, "Bye").statusCode()).isEqualTo(404);
        assertThat(retract(desk.server.ada, answer).statusCode()).isEqualTo(404);
        assertThat(react(desk.server.ada, answer, "").statusCode()).isEqualTo(404);
        assertThat(desk.server
                        .get(desk.server.as(desk.server.ada, "/messages/" + answer + "/versions"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReactionIsOneSign() throws Exception {
        for (String odd : new String[] {"\"ok\"", "\" \"", "\"\"", "5", "\"👍👍\"", "\"\\n\""}) {
            assertThat(react(desk.server.ada, question, odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        for (String one : new String[] {"\"👍🏽\"", "\"👩‍👩‍👧\"", "\"🇫🇷\"", "\"+\"", ""}) {
            assertThat(react(desk.server.ada, question, one).statusCode())
                    .as(one)
                    .isEqualTo(200);
        }
    }

    @Test
    void equalReactionsStandTogether() throws Exception {
        react(desk.server.ada, question, "\"👍\",\"🎉\"");
        react(desk.server.omar, question, "\"👍\"");

        JsonNode reactions = message(0).get("reactions");
        assertThat(reactions.size()).isEqualTo(2);
        assertThat(reactions.valueStream().filter(one -> one.get("by").size() == 2))
                .singleElement()
                .satisfies(one -> assertThat(one.get("operators").size()).isEqualTo(2));
    }

    @Test
    void withTheAccountOffWhatWaitsIsStillWithdrawn() throws Exception {
        desk.turnOff();

        assertThat(desk.server.code(edit(desk.server.ada, answer, "Bye"))).isEqualTo("account-off");
        assertThat(desk.server.code(react(desk.server.ada, question, "\"👍\""))).isEqualTo("account-off");
        JsonNode gone = desk.server.json(retract(desk.server.ada, answer));
        assertThat(gone.get("state").isNull()).isTrue();
        assertThat(desk.get("/conversations/" + conversation).at("/last/text").asString())
                .isEmpty();
    }

    @Test
    void theConversationSaysWhatCanBeDone() throws Exception {
        JsonNode seen = desk.get("/conversations/" + conversation);

        assertThat(seen.at("/capabilities/edit").asString()).isEqualTo("FULL");
        assertThat(seen.at("/limits/length").asInt()).isPositive();
    }

    private JsonNode message(int at) throws Exception {
        return desk.get("/conversations/" + conversation + "/messages").at("/messages/" + at);
    }

    private HttpResponse<String> edit(String session, String message, String text) throws Exception {
        return call(session, message, "PUT", "\"text\":\"" + text + "\",");
    }

    private HttpResponse<String> retract(String session, String message) throws Exception {
        return call(session, message + "/retract", "POST", "");
    }

    private HttpResponse<String> react(String session, String message, String reactions) throws Exception {
        return call(session, message + "/reactions", "PUT", "\"reactions\":[" + reactions + "],");
    }

    private HttpResponse<String> call(String session, String path, String method, String fields) throws Exception {
        return desk.server.send(
                desk.server.as(session, "/messages/" + path), method, "{" + fields + desk.requestId() + "}");
    }
}
