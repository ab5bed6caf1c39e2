package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** However an address is typed, it is one person's. */
@Timeout(120)
class LiveAddressTest {

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
    void whoeverIsWrittenToAnswersInTheSameConversation() throws Exception {
        JsonNode started = desk.server.json(start(" ROSALIND "));
        desk.arrives("rosalind", "Rosalind", "Yes?");
        JsonNode again = desk.server.json(start("Rosalind"));

        assertThat(desk.conversations())
                .isEqualTo(List.of(started.get("conversation").asString()));
        assertThat(again.get("conversation")).isEqualTo(started.get("conversation"));
        assertThat(desk.get("/contacts")
                        .at("/contacts")
                        .valueStream()
                        .map(one -> one.get("address").asString()))
                .containsExactly("rosalind");
    }

    @Test
    void whatIsNoAddressIsRefusedAtItsFieldAndNothingIsWritten() throws Exception {
        long before = desk.last();

        HttpResponse<String> answer = start("rosa lind");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode field = desk.server.json(answer).at("/fields/0");
        assertThat(field.get("field").asString()).isEqualTo("address");
        assertThat(field.at("/text/code").asString()).isEqualTo("loopback.no-address");
        assertThat(desk.last()).isEqualTo(before);
    }

    private HttpResponse<String> start(String address) throws Exception {
        return desk.server.send(
                desk.server.as(desk.server.ada, "/conversations"),
                "POST",
                "{\"account\":\"" + desk.account + "\",\"address\":\"" + address + "\",\"text\":\"Hello\","
                        + desk.requestId() + "}");
    }
}
