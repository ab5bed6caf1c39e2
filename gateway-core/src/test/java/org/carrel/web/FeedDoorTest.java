package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.carrel.adapter.Presence;
import org.carrel.operator.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets onto the feed, and how it ends. */
class FeedDoorTest {

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
    void whoIsSignedOutIsToldSoAndHearsNothingMore() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.omar)) {
            inbox.next();
            server.people.sessions().close(server.caller(server.omar).session().orElseThrow());
            server.people.operators().presence(server.caller(server.ada), Presence.AWAY);

            assertThat(inbox.end()).startsWith("1008 ");
            assertThat(inbox.heard()).noneMatch(frame -> frame.contains("AWAY"));
        }
    }

    @Test
    void aProgramFollowsWithItsToken() throws Exception {
        String token = server.token(server.ada, Scope.READ);

        try (FeedClient program = new FeedClient(server, server.api("/feed"), "Authorization", "Bearer " + token)) {
            assertThat(program.next().get("type").asString()).isEqualTo("snapshot");
        }
    }

    @Test
    void aPageOfAnotherSiteCannotOpenIt() {
        assertThatThrownBy(() -> new FeedClient(
                        server,
                        server.api("/feed"),
                        "Cookie",
                        "__Host-carrel=" + server.ada,
                        "Origin",
                        "https://evil.example"))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void withoutASocketItSaysSo() throws Exception {
        assertThat(server.get(server.as(server.ada, "/feed")).statusCode()).isEqualTo(426);
    }

    @Test
    void whenTheServerStopsItSaysSo() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            inbox.next();

            server.server.close();

            assertThat(inbox.end()).startsWith("1001 ");
        }
    }

    @Test
    void whoSaysTooMuchAtOnceIsCutOff() throws Exception {
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            inbox.next();
            inbox.say("x".repeat(10_000));

            assertThat(inbox.end()).startsWith("1009");
        }
    }
}
