package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the network would make of an answer. */
class LivePreviewTest {

    @TempDir
    Path folder;

    private LiveDesk desk;
    private String conversation;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
        desk.arrives("rosalind", "Rosalind", "Hello");
        conversation = desk.conversations().getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HttpResponse<String> preview(String body) throws Exception {
        return desk.post(desk.server.ada, conversation + "/preview", body);
    }

    @Test
    void aLongAnswerIsShownInItsPartsAndNothingIsWritten() throws Exception {
        long before = desk.last();

        JsonNode preview = desk.server.json(preview("{\"text\":\"" + "a word ".repeat(2000) + "\"}"));

        assertThat(preview.get("parts").size()).isGreaterThan(1);
        assertThat(preview.get("losses").get(0).get("code").asString()).startsWith("loopback.");
        assertThat(preview.get("refused").isNull()).isTrue();
        assertThat(desk.last()).isEqualTo(before);
        assertThat(desk.get("/conversations/" + conversation).get("holder").isNull())
                .isTrue();
    }

    @Test
    void markupIsShownAsItIsRead() throws Exception {
        JsonNode preview = desk.server.json(preview("{\"text\":\"**Yes**, of course\"}"));

        assertThat(preview.get("parts").get(0).asString()).isEqualTo("Yes, of course");
        assertThat(preview.get("losses").isEmpty()).isTrue();
    }

    @Test
    void whatCannotGoOutIsRefusedInWords() throws Exception {
        JsonNode preview = desk.server.json(preview("{\"text\":\" \"}"));

        assertThat(preview.get("refused").get("english").asString()).isNotBlank();
        assertThat(preview.get("parts").isEmpty()).isTrue();
    }

    @Test
    void aFileOfNobodyIsRefused() throws Exception {
        assertThat(desk.server.code(preview("{\"text\":\"Look\",\"files\":[\"7\"]}")))
                .isEqualTo("file-unknown");
    }
}
