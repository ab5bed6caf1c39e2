package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A server over the real conversations, an account that is connected, and what people do there. */
final class LiveDesk implements AutoCloseable {

    final TestServer server;
    final LiveCore core;
    final long account;
    private int requests;

    LiveDesk(Path folder) throws Exception {
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

    /** A patron writes. */
    void arrives(String address, String name, String text) throws InterruptedException {
        core.arrives(account, address, name, text);
    }

    /** The conversations, the latest first. */
    List<String> conversations() throws Exception {
        return get("/conversations?limit=200")
                .get("conversations")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    /** Answers; what is believed of the holder may be left out. */
    JsonNode say(String session, String conversation, String text, String believed) throws Exception {
        String holder = believed.isEmpty() ? "" : ",\"believed_holder\":" + believed;
        return server.json(
                post(session, conversation + "/messages", "{\"text\":\"" + text + "\"," + requestId() + holder + "}"));
    }

    /** What Ada is shown at an address. */
    JsonNode get(String path) throws Exception {
        return server.json(server.get(server.as(server.ada, path)));
    }

    HttpResponse<String> post(String session, String path, String body) throws Exception {
        return server.send(server.as(session, "/conversations/" + path), "POST", body);
    }

    void put(String path, String body) throws Exception {
        assertThat(server.send(server.as(server.ada, "/conversations/" + path), "PUT", body)
                        .statusCode())
                .isEqualTo(204);
    }

    /** Turns the account off. */
    void turnOff() throws Exception {
        assertThat(server.send(server.as(server.ada, "/accounts/" + account), "PATCH", "{\"enabled\":false}")
                        .statusCode())
                .isEqualTo(200);
    }

    HttpResponse<String> change(String conversation, String change) throws Exception {
        return server.send(
                server.as(server.ada, conversation + "/" + change),
                "POST",
                "{\"request_id\":\"" + change + ++requests + "\"}");
    }

    /** A field of a command, each time another one. */
    String requestId() {
        return "\"request_id\":\"r" + requests++ + "\"";
    }

    /** The feed's newest number. */
    long last() {
        return server.database.feed().last().number();
    }

    FeedClient inbox(String session) {
        return FeedClient.inbox(server, session);
    }

    @Override
    public void close() {
        core.close();
        server.close();
    }
}
