package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends is done or refused in words; it never fails, and never spoils what others are shown. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientJsonTest {

    /** As they stand in JSON: halves of a character, no character at all, and some that few programs expect. */
    private static final List<String> ODD =
            List.of("\\ud800", "\\udc00x", "a\\ud83d", "\\u0000", "\\u0001\\u001b[2J", "\\ufffe", "\\u202e", "\\u2028");

    private static final List<String> COMMANDS = List.of(
            "POST /conversations/ID/messages {\"text\":\"ODD\",REQUEST}",
            "POST /conversations/ID/messages {\"text\":\"ODD\",\"note\":true,REQUEST}",
            "POST /conversations/ID/messages {\"text\":\"Hello\",\"note\":true,\"request_id\":\"ODD\"}",
            "POST /conversations {\"account\":\"ACCOUNT\",\"address\":\"ODD\",\"text\":\"Hello\",REQUEST}",
            "POST /contacts {\"account\":\"ACCOUNT\",\"address\":\"ODD\"}",
            "POST /tokens {\"name\":\"ODD\",\"scope\":\"read\"}",
            "POST /accounts {\"network\":\"ODD\",\"name\":\"Desk\",\"values\":{}}",
            "POST /accounts {\"network\":\"loopback\",\"name\":\"ODD\",\"values\":{\"patrons\":[\"0\"]}}",
            "POST /accounts {\"network\":\"loopback\",\"name\":\"Desk\",\"values\":{\"patrons\":[\"0\"],\"ODD\":[\"ODD\"]}}",
            "POST /operators {\"name\":\"ODD\",\"email\":\"o@example.org\",\"password\":\"a sentence for it\",\"role\":\"OPERATOR\"}",
            "POST /operators {\"name\":\"O\",\"email\":\"ODD@example.org\",\"password\":\"a sentence for it\",\"role\":\"OPERATOR\"}",
            "POST /session {\"email\":\"ODD\",\"password\":\"ODD\"}",
            "PUT /presence {\"presence\":\"ODD\"}");

    private LiveDesk desk;
    private String conversation = "";

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        desk = new LiveDesk(folder);
        desk.arrives("rosalind", "Rosalind", "Hello");
        conversation = desk.conversations().getFirst();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    Stream<String> commands() {
        return COMMANDS.stream().flatMap(command -> ODD.stream().map(odd -> command.replace("ODD", odd)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOddCharacterIsTakenOrRefusedAndNobodyIsHarmed(String command) throws Exception {
        String[] parts = command.split(" ", 3);
        HttpResponse<String> answer = send(parts[0], parts[1], parts[2]);

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
        }
        for (String path :
                List.of("/conversations/" + conversation + "/messages", "/accounts", "/operators", "/tokens")) {
            HttpResponse<String> shown = desk.server.get(desk.server.as(desk.server.ada, path));
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts?search=%00",
                "/contacts?search=%ED%A0%80",
                "/contacts?search=%FF&account=1",
                "/contacts?after=99999999999999999999",
                "/conversations?before=9223372036854775808",
                "/conversations?phase=%00",
                "/conversations?phase=open&phase=",
                "/conversations/9223372036854775807",
                "/conversations/99999999999999999999",
            })
    void anOddAddressIsAnsweredOrRefused(String path) throws Exception {
        HttpResponse<String> answer = desk.server.get(desk.server.as(desk.server.ada, path));

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }

    @Test
    void whatIsNestedTooDeepIsRefusedInWords() throws Exception {
        for (int depth : List.of(21, 10_000, 400_000)) {
            HttpResponse<String> answer = send("PUT", "/presence", "{\"presence\":" + "[".repeat(depth));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(desk.server.code(answer)).isEqualTo("too-complex");
            assertThat(desk.server.json(answer).get("detail").asString()).contains("20 levels");
        }
    }

    @Test
    void whatIsWithinTheLimitsIsReadHoweverStrange() throws Exception {
        String nested = "[".repeat(19) + "]".repeat(19);

        HttpResponse<String> answer = send("PUT", "/presence", "{\"x\":" + nested + ",\"presence\":\"AWAY\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void longNumbersAndNamesAreRefusedInWords() throws Exception {
        for (String body : List.of(
                "{\"presence\":" + "1".repeat(100_000) + "}",
                "{\"presence\":1e" + "9".repeat(5_000) + "}",
                "{\"" + "x".repeat(200_000) + "\":1}")) {
            HttpResponse<String> answer = send("PUT", "/presence", body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(desk.server.code(answer)).isEqualTo("too-complex");
        }
    }

    @Test
    void aBodyThatIsTooLongIsToldHowLongItMayBe() throws Exception {
        HttpResponse<String> answer = send("PUT", "/presence", "{\"presence\":\"" + "x".repeat(1 << 20) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(desk.server.json(answer).get("detail").asString()).contains("1048576 bytes");
    }

    @Test
    void nonsenseOnTheFeedEndsNothing() throws Exception {
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            inbox.next();
            inbox.say("[".repeat(4_000));
            inbox.say("{\"type\":\"looking\",\"conversation\":{\"a\":[]}}");
            inbox.say("{\"type\":5,\"conversation\":" + "1".repeat(3_000) + "}");
            inbox.say("{\"type\":\"typing\",\"conversation\":\"" + conversation + "\",\"on\":{}}");
            inbox.say("{\"type\":\"looking\",\"conversation\":\"" + conversation + "\"}");

            assertThat(inbox.next().get("signal").asString()).isEqualTo("looking");
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String filled = body.replace("REQUEST", desk.requestId()).replace("ACCOUNT", Long.toString(desk.account));
        return desk.server.send(desk.server.as(desk.server.ada, path.replace("ID", conversation)), method, filled);
    }
}
