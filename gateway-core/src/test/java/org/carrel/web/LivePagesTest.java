package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is longer than a page is read page by page. */
@Timeout(120)
class LivePagesTest {

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
    void olderMessagesAreLoadedPageByPage() throws Exception {
        for (int i = 0; i < 7; i++) {
            desk.arrives("rosalind", "Rosalind", "Line " + i);
        }
        String path = "/conversations/" + desk.conversations().getFirst() + "/messages";

        JsonNode newest = desk.get(path + "?limit=5");
        String oldest = newest.at("/messages/0/id").asString();
        JsonNode older = desk.get(path + "?limit=5&before=" + oldest);

        assertThat(newest.get("more").asBoolean()).isTrue();
        assertThat(newest.at("/messages/4/parts/0/text").asString()).isEqualTo("Line 6");
        assertThat(older.get("more").asBoolean()).isFalse();
        assertThat(older.get("messages")).hasSize(2);
    }

    @Test
    void newerMessagesAreLoadedPageByPage() throws Exception {
        for (int i = 0; i < 7; i++) {
            desk.arrives("rosalind", "Rosalind", "Line " + i);
        }
        String path = "/conversations/" + desk.conversations().getFirst() + "/messages";
        JsonNode all = desk.get(path);
        String first = all.at("/messages/0/id").asString();

        JsonNode next = desk.get(path + "?limit=4&after=" + first);
        String last = next.at("/messages/3/id").asString();
        JsonNode rest = desk.get(path + "?limit=4&after=" + last);

        assertThat(next.get("more").asBoolean()).isTrue();
        assertThat(next.at("/messages/0/parts/0/text").asString()).isEqualTo("Line 1");
        assertThat(rest.get("more").asBoolean()).isFalse();
        assertThat(rest.get("messages")).hasSize(2);
        assertThat(desk.server
                        .get(desk.server.as(desk.server.ada, path + "?after=" + first + "&before=" + last))
                        .statusCode())
                .isEqualTo(400);
    }
}
