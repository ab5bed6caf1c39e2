package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.operator.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What may be lost: who is here, who looks at what, who writes. */
class FeedSignalsTest {

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void open() throws Exception {
        server = new TestServer(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void colleaguesSeeWhoLooksAtWhat() throws Exception {
        try (FeedClient omars = FeedClient.inbox(server, server.omar)) {
            omars.next();
            try (FeedClient adas = FeedClient.inbox(server, server.ada)) {
                adas.next();
                adas.say("{\"type\":\"looking\",\"conversation\":\"17\"}");
                assertThat(omars.next().get("conversation").asString()).isEqualTo("17");
                try (FeedClient fresh = FeedClient.inbox(server, server.omar)) {
                    assertThat(fresh.next().at("/looking/0/conversation").asString())
                            .isEqualTo("17");
                }
            }
            assertThat(omars.next().get("conversation").isNull()).isTrue();
        }
    }

    @Test
    void everybodyKnowsWhoHasAnInboxOpen() throws Exception {
        String adasId = Long.toString(server.caller(server.ada).operator().id());
        String omarsId = Long.toString(server.caller(server.omar).operator().id());
        try (FeedClient adas = FeedClient.inbox(server, server.ada)) {
            assertThat(adas.nextHere()).containsExactly(adasId);
            try (FeedClient omars = FeedClient.inbox(server, server.omar);
                    FeedClient second = FeedClient.inbox(server, server.omar)) {
                assertThat(adas.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
                assertThat(omars.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
                assertThat(second.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
            }
            assertThat(adas.nextHere()).containsExactly(adasId);
        }
    }

    @Test
    void typingOnTheFeedReachesTheConversationAndNonsenseNothing() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            inbox.next();
            inbox.say("nonsense");
            inbox.say("{\"type\":\"typing\"}");
            inbox.say("{\"type\":\"typing\",\"conversation\":\"17\",\"on\":true}");
            inbox.say("{\"type\":\"looking\",\"conversation\":\"17\"}");

            assertThat(inbox.next().get("signal").asString()).isEqualTo("looking");
            assertThat(server.desk.asked).contains("typing 17 true");
        }
    }

    @Test
    void aProgramThatMayOnlyLookMakesNobodySeeTyping() throws Exception {
        String looks = server.token(server.ada, Scope.READ);
        try (FeedClient inbox = new FeedClient(server, server.api("/feed"), "Authorization", "Bearer " + looks)) {
            inbox.next();
            inbox.say("{\"type\":\"typing\",\"conversation\":\"17\",\"on\":true}");
            inbox.say("{\"type\":\"looking\",\"conversation\":\"17\"}");

            JsonNode frame = inbox.next();
            while (!frame.has("signal")) {
                frame = inbox.next();
            }
            assertThat(frame.get("signal").asString()).isEqualTo("looking");
            assertThat(server.desk.asked).doesNotContain("typing 17 true");
        }
    }

    @Test
    void signalsReachInboxesThatMaySeeThem() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            inbox.next();
            server.server.signals().typing(5_000, Optional.empty(), true);
            server.server.signals().presence(3, Presence.AWAY, "tea");
            server.server.signals().staffTyping(17, 4, true);

            assertThat(inbox.next().get("signal").asString()).isEqualTo("presence");
            assertThat(inbox.next().get("signal").asString()).isEqualTo("staff_typing");
        }
    }
}
