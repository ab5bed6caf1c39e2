package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever follows real conversations knows what somebody knows who comes fresh. */
@Timeout(120)
class LiveConvergenceTest {

    private static final List<String> CHANGES = List.of("claim", "release", "close", "reopen");

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
    void afterRandomWorkSnapshotAndEventsAreAFreshSnapshot() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            inbox.next();
            for (int i = 0; i < 200; i++) {
                doSomething(random);
            }
            inbox.upTo(desk.last());

            try (FeedClient fresh = desk.inbox(desk.server.ada)) {
                fresh.next();
                String[] kinds = {"operator", "account", "contact", "conversation", "network", "token", "library"};
                assertThat(inbox.world(kinds)).as("seed " + seed).isEqualTo(fresh.world(kinds));
                expectThreads(inbox);
            }
        }
    }

    private void doSomething(Random random) throws Exception {
        List<String> all = desk.conversations();
        String session = random.nextBoolean() ? desk.server.ada : desk.server.omar;
        if (all.isEmpty() || random.nextInt(3) == 0) {
            int who = random.nextInt(5);
            desk.arrives("patron" + who, "Patron " + who, "Question " + random.nextInt(1000));
            return;
        }
        String conversation = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> desk.say(session, conversation, "Answer " + random.nextInt(1000), "");
            case 1 ->
                desk.post(session, conversation + "/" + CHANGES.get(random.nextInt(4)), "{" + desk.requestId() + "}");
            case 2 ->
                desk.post(
                        session,
                        conversation + "/messages",
                        "{\"text\":\"Note\",\"note\":true," + desk.requestId() + "}");
            default -> {
                JsonNode page = desk.server.json(
                        desk.server.get(desk.server.as(session, "/conversations/" + conversation + "/messages")));
                String newest = page.get("messages")
                        .get(page.get("messages").size() - 1)
                        .get("id")
                        .asString();
                desk.server.send(
                        desk.server.as(session, "/conversations/" + conversation + "/read"),
                        "PUT",
                        "{\"message\":\"" + newest + "\"}");
            }
        }
    }

    private void expectThreads(FeedClient inbox) throws Exception {
        for (String conversation : desk.conversations()) {
            JsonNode page = desk.get("/conversations/" + conversation + "/messages?limit=200");
            page.get("messages")
                    .forEach(message -> assertThat(
                                    inbox.held("message", message.get("id").asString()))
                            .isEqualTo(message));
        }
    }
}
