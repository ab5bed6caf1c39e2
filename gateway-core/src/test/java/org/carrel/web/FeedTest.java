package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carrel.adapter.Presence;
import org.carrel.operator.Caller;
import org.carrel.operator.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an inbox gets on the feed: a state to begin with, then what changes, each to those who may see it. */
class FeedTest {

    @TempDir
    Path folder;

    private TestServer server;
    private Caller ada;

    @BeforeEach
    void open() throws Exception {
        server = new TestServer(folder);
        ada = server.caller(server.ada);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFreshInboxGetsASnapshotAndThenWhatChanges() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
            server.people.operators().presence(ada, Presence.BUSY);

            JsonNode frame = inbox.next();

            assertThat(frame.get("type").asString()).isEqualTo("events");
            assertThat(frame.at("/events/0/state/presence").asString()).isEqualTo("BUSY");
            assertThat(frame.get("up_to").asLong())
                    .isEqualTo(server.database.feed().last().number());
        }
    }

    @Test
    void oneWhoComesBackGetsWhatTheyMissedAndNothingTwice() throws Exception {
        String position;
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            JsonNode snapshot = inbox.next();
            position = "?epoch=" + snapshot.get("epoch").asString() + "&after="
                    + snapshot.get("number").asLong();
        }
        server.people.tokens().make(ada, "Missed", Scope.READ);

        try (FeedClient back = FeedClient.inbox(server, server.ada, position)) {
            assertThat(back.next().get("type").asString()).isEqualTo("resumed");
            JsonNode missed = back.next();
            assertThat(missed.get("events")).hasSize(1);
            assertThat(missed.at("/events/0/state/name").asString()).isEqualTo("Missed");
        }
    }

    @ParameterizedTest
    @CsvSource({"?epoch=another&after=1, epoch", "?epoch=EPOCH&after=99999, ahead"})
    void aPositionThatIsNoGoodIsToldOnceBeforeASnapshot(String position, String reason) throws Exception {
        String epoch = server.database.feed().last().epoch();

        try (FeedClient inbox = FeedClient.inbox(server, server.ada, position.replace("EPOCH", epoch))) {
            JsonNode reset = inbox.next();
            assertThat(reset.get("type").asString()).isEqualTo("reset");
            assertThat(reset.get("reason").asString()).isEqualTo(reason);
            assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
        }
    }

    @Test
    void whatIsForOnePersonIsSentToNobodyElse() throws Exception {
        try (FeedClient omars = FeedClient.inbox(server, server.omar)) {
            omars.next();
            server.people.tokens().make(ada, "Secret plan", Scope.READ);
            server.people.operators().presence(ada, Presence.AWAY);

            omars.upTo(server.database.feed().last().number());

            assertThat(omars.heard()).noneMatch(frame -> frame.contains("Secret plan"));
            assertThat(omars.heard()).anyMatch(frame -> frame.contains("AWAY"));
        }
    }
}
