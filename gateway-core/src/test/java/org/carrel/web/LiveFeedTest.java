package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** API and feed over the real conversations. */
@Timeout(120)
class LiveFeedTest {

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
    void setUpWithPracticeMadeItsAccount() throws Exception {
        JsonNode accounts = desk.get("/accounts");

        assertThat(accounts.at("/accounts/0/network").asString()).isEqualTo("loopback");
        assertThat(accounts.at("/accounts/0/status/code").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void whatAPatronWritesIsSeenClaimedAnsweredAndRead() throws Exception {
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            inbox.next();
            desk.arrives("rosalind", "Rosalind", "Where is the **atlas**?");
            inbox.upTo(desk.last());
            String conversation = desk.conversations().getFirst();
            JsonNode shown = inbox.held("conversation", conversation);
            assertThat(shown.get("phase").asString()).isEqualTo("WAITING");
            assertThat(shown.get("unread").asInt()).isEqualTo(1);

            JsonNode answer = desk.say(desk.server.ada, conversation, "On the **first** floor", "null");
            inbox.upTo(desk.last());

            JsonNode message = inbox.held("message", answer.get("id").asString());
            assertThat(message).isEqualTo(answer);
            assertThat(message.at("/parts/0/marks/0/type").asString()).isEqualTo("BOLD");
            assertThat(message.get("state").asString()).isEqualTo("QUEUED");
            JsonNode held = inbox.held("conversation", conversation);
            assertThat(held.get("holder").asString())
                    .isEqualTo(answer.get("operator").asString());

            desk.put(
                    conversation + "/read", "{\"message\":\"" + answer.get("id").asString() + "\"}");
            inbox.upTo(desk.last());
            assertThat(inbox.held("conversation", conversation).get("unread").asInt())
                    .isZero();
        }
    }

    @Test
    void whatACallerChoseIsShownToNobodyElse() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        try (FeedClient omars = desk.inbox(desk.server.omar)) {
            omars.next();
            JsonNode said = desk.say(desk.server.ada, desk.conversations().getFirst(), "Hi", "null");
            omars.upTo(desk.last());

            assertThat(said.get("request_id").isNull()).isFalse();
            assertThat(omars.held("message", said.get("id").asString())
                            .get("request_id")
                            .isNull())
                    .isTrue();
        }
    }
}
