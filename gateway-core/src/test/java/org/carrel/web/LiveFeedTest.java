package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** API and feed over the real conversations. */
@Timeout(120)
class LiveFeedTest {

    private static final List<String> CHANGES = List.of("claim", "release", "close", "reopen");

    @TempDir
    Path folder;

    private TestServer server;
    private LiveCore core;
    private long account;
    private int requests;

    @BeforeEach
    void open() throws Exception {
        List<LiveCore> made = new ArrayList<>();
        server = new TestServer(folder, "", new PaperDesk(), HttpClient.newHttpClient(), (_, database) -> {
            made.add(new LiveCore(database, folder));
            return made.getFirst().features();
        });
        core = made.getFirst();
        account = core.accounts.list().getFirst().id();
        while (!core.supervisor.connected(account)) {
            Thread.sleep(10);
        }
    }

    @AfterEach
    void close() {
        core.close();
        server.close();
    }

    @Test
    void setUpWithPracticeMadeItsAccount() throws Exception {
        JsonNode accounts = server.json(server.get(server.as(server.ada, "/accounts")));

        assertThat(accounts.at("/accounts/0/network").asString()).isEqualTo("loopback");
        assertThat(accounts.at("/accounts/0/status/code").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void whatAPatronWritesIsSeenClaimedAnsweredAndRead() throws Exception {
        try (FeedClient inbox = inbox(server.ada)) {
            inbox.next();
            core.arrives(account, "rosalind", "Rosalind", "Where is the **atlas**?");
            inbox.upTo(last());
            String conversation = conversations().getFirst();
            JsonNode shown = inbox.held("conversation", conversation);
            assertThat(shown.get("phase").asString()).isEqualTo("WAITING");
            assertThat(shown.get("unread").asInt()).isEqualTo(1);

            JsonNode answer = say(server.ada, conversation, "On the **first** floor", "null");
            inbox.upTo(last());

            JsonNode message = inbox.held("message", answer.get("id").asString());
            assertThat(message).isEqualTo(answer);
            assertThat(message.at("/parts/0/marks/0/type").asString()).isEqualTo("BOLD");
            assertThat(message.get("state").asString()).isEqualTo("QUEUED");
            JsonNode held = inbox.held("conversation", conversation);
            assertThat(held.get("holder").asString())
                    .isEqualTo(answer.get("operator").asString());

            put(conversation + "/read", "{\"message\":\"" + answer.get("id").asString() + "\"}");
            inbox.upTo(last());
            assertThat(inbox.held("conversation", conversation).get("unread").asInt())
                    .isZero();
        }
    }

    @Test
    void theLoserOfARaceGetsTheHolderAndNothingIsWritten() throws Exception {
        core.arrives(account, "rosalind", "Rosalind", "Hello");
        String conversation = conversations().getFirst();
        say(server.ada, conversation, "Hello", "null");
        long before = last();

        HttpResponse<String> answer = server.send(
                server.as(server.omar, "/conversations/" + conversation + "/messages"),
                "POST",
                "{\"text\":\"Hi\",\"request_id\":\"r\",\"believed_holder\":null}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(server.json(answer).get("holder").asString())
                .isEqualTo(Long.toString(server.caller(server.ada).operator().id()));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void whatIsOverIsReopenedBeforeItIsTakenOrGivenBack() throws Exception {
        core.arrives(account, "rosalind", "Rosalind", "Hello");
        String conversation = "/conversations/" + conversations().getFirst();
        say(server.ada, conversations().getFirst(), "Hello", "null");
        change(conversation, "close");

        for (String change : List.of("claim", "release")) {
            HttpResponse<String> answer = change(conversation, change);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(server.json(answer).get("code").asString()).isEqualTo("conversation-closed");
        }
        assertThat(server.json(server.get(server.as(server.ada, conversation)))
                        .get("phase")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(change(conversation, "reopen").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String conversation, String change) throws Exception {
        return server.send(
                server.as(server.ada, conversation + "/" + change),
                "POST",
                "{\"request_id\":\"" + change + ++requests + "\"}");
    }

    @Test
    void aCommandThatIsRepeatedIsDoneOnce() throws Exception {
        core.arrives(account, "rosalind", "Rosalind", "Hello");
        String path = "/conversations/" + conversations().getFirst() + "/messages";
        String body = "{\"text\":\"Hi\",\"request_id\":\"same\"}";

        JsonNode first = server.json(server.send(server.as(server.ada, path), "POST", body));
        JsonNode second = server.json(server.send(server.as(server.ada, path), "POST", body));

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        JsonNode page = server.json(server.get(server.as(server.ada, path)));
        assertThat(page.get("messages")
                        .valueStream()
                        .filter(one -> one.at("/parts/0/text").asString("").equals("Hi")))
                .hasSize(1);
    }

    @Test
    void whatACallerChoseIsShownToNobodyElse() throws Exception {
        core.arrives(account, "rosalind", "Rosalind", "Hello");
        try (FeedClient omars = inbox(server.omar)) {
            omars.next();
            JsonNode said = say(server.ada, conversations().getFirst(), "Hi", "null");
            omars.upTo(last());

            assertThat(said.get("request_id").isNull()).isFalse();
            assertThat(omars.held("message", said.get("id").asString())
                            .get("request_id")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void olderMessagesAreLoadedPageByPage() throws Exception {
        for (int i = 0; i < 7; i++) {
            core.arrives(account, "rosalind", "Rosalind", "Line " + i);
        }
        String path = "/conversations/" + conversations().getFirst() + "/messages";

        JsonNode newest = server.json(server.get(server.as(server.ada, path + "?limit=5")));
        String oldest = newest.at("/messages/0/id").asString();
        JsonNode older = server.json(server.get(server.as(server.ada, path + "?limit=5&before=" + oldest)));

        assertThat(newest.get("more").asBoolean()).isTrue();
        assertThat(newest.at("/messages/4/parts/0/text").asString()).isEqualTo("Line 6");
        assertThat(older.get("more").asBoolean()).isFalse();
        assertThat(older.get("messages")).hasSize(2);
    }

    @Test
    void newerMessagesAreLoadedPageByPage() throws Exception {
        for (int i = 0; i < 7; i++) {
            core.arrives(account, "rosalind", "Rosalind", "Line " + i);
        }
        String path = "/conversations/" + conversations().getFirst() + "/messages";
        JsonNode all = server.json(server.get(server.as(server.ada, path)));
        String first = all.at("/messages/0/id").asString();

        JsonNode next = server.json(server.get(server.as(server.ada, path + "?limit=4&after=" + first)));
        String last = next.at("/messages/3/id").asString();
        JsonNode rest = server.json(server.get(server.as(server.ada, path + "?limit=4&after=" + last)));

        assertThat(next.get("more").asBoolean()).isTrue();
        assertThat(next.at("/messages/0/parts/0/text").asString()).isEqualTo("Line 1");
        assertThat(rest.get("more").asBoolean()).isFalse();
        assertThat(rest.get("messages")).hasSize(2);
        assertThat(server.get(server.as(server.ada, path + "?after=" + first + "&before=" + last))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void afterRandomWorkSnapshotAndEventsAreAFreshSnapshot() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (FeedClient inbox = inbox(server.ada)) {
            inbox.next();
            for (int i = 0; i < 200; i++) {
                doSomething(random);
            }
            inbox.upTo(last());

            try (FeedClient fresh = inbox(server.ada)) {
                fresh.next();
                String[] kinds = {"operator", "account", "contact", "conversation", "network", "token", "library"};
                assertThat(inbox.world(kinds)).as("seed " + seed).isEqualTo(fresh.world(kinds));
                expectThreads(inbox);
            }
        }
    }

    private void doSomething(Random random) throws Exception {
        List<String> all = conversations();
        String session = random.nextBoolean() ? server.ada : server.omar;
        if (all.isEmpty() || random.nextInt(3) == 0) {
            int who = random.nextInt(5);
            core.arrives(account, "patron" + who, "Patron " + who, "Question " + random.nextInt(1000));
            return;
        }
        String conversation = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> say(session, conversation, "Answer " + random.nextInt(1000), "");
            case 1 -> post(session, conversation + "/" + CHANGES.get(random.nextInt(4)), "{" + requestId() + "}");
            case 2 ->
                post(session, conversation + "/messages", "{\"text\":\"Note\",\"note\":true," + requestId() + "}");
            default -> {
                JsonNode page =
                        server.json(server.get(server.as(session, "/conversations/" + conversation + "/messages")));
                String newest = page.get("messages")
                        .get(page.get("messages").size() - 1)
                        .get("id")
                        .asString();
                server.send(
                        server.as(session, "/conversations/" + conversation + "/read"),
                        "PUT",
                        "{\"message\":\"" + newest + "\"}");
            }
        }
    }

    private void expectThreads(FeedClient inbox) throws Exception {
        for (String conversation : conversations()) {
            JsonNode page = server.json(
                    server.get(server.as(server.ada, "/conversations/" + conversation + "/messages?limit=200")));
            page.get("messages")
                    .forEach(message -> assertThat(
                                    inbox.held("message", message.get("id").asString()))
                            .isEqualTo(message));
        }
    }

    private List<String> conversations() throws Exception {
        return server.json(server.get(server.as(server.ada, "/conversations?limit=200")))
                .get("conversations")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private JsonNode say(String session, String conversation, String text, String believed) throws Exception {
        String holder = believed.isEmpty() ? "" : ",\"believed_holder\":" + believed;
        return server.json(
                post(session, conversation + "/messages", "{\"text\":\"" + text + "\"," + requestId() + holder + "}"));
    }

    private HttpResponse<String> post(String session, String path, String body) throws Exception {
        return server.send(server.as(session, "/conversations/" + path), "POST", body);
    }

    private void put(String path, String body) throws Exception {
        assertThat(server.send(server.as(server.ada, "/conversations/" + path), "PUT", body)
                        .statusCode())
                .isEqualTo(204);
    }

    private String requestId() {
        return "\"request_id\":\"r" + requests++ + "\"";
    }

    private long last() {
        return server.database.feed().last().number();
    }

    private FeedClient inbox(String session) {
        return new FeedClient(server, URI.create(server.api("/feed").toString()), "Cookie", "__Host-carrel=" + session);
    }
}
