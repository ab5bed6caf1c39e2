package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An inbox as a test needs it: holds what it was told, drops what is older; every frame is held to the contract. */
final class FeedClient implements AutoCloseable {

    private static final List<String> LISTS =
            List.of("operators", "accounts", "contacts", "conversations", "tokens", "networks");

    private final TestServer server;
    private final TestSocket socket;
    private final JsonMapper json = new JsonMapper();
    private final List<String> heard = new ArrayList<>();
    private final Map<String, JsonNode> world = new TreeMap<>();
    private long upTo;

    FeedClient(TestServer server, URI address, String... headers) {
        this.server = server;
        this.socket = TestSocket.open(server.http, address, headers);
    }

    /** An inbox of a person, from a fresh snapshot on. */
    static FeedClient inbox(TestServer server, String session) {
        return inbox(server, session, "");
    }

    /** An inbox of a person, from a position on. */
    static FeedClient inbox(TestServer server, String session, String position) {
        return new FeedClient(server, URI.create(server.api("/feed") + position), "Cookie", "__Host-carrel=" + session);
    }

    /** The next frame that is not about who is here. */
    JsonNode next() throws InterruptedException {
        JsonNode frame = nextOfAll();
        while (isAboutWhoIsHere(frame)) {
            frame = nextOfAll();
        }
        return frame;
    }

    /** Who has an inbox open, as it is said next. */
    List<String> nextHere() throws InterruptedException {
        JsonNode frame = nextOfAll();
        while (!isAboutWhoIsHere(frame)) {
            frame = nextOfAll();
        }
        return frame.get("operators").valueStream().map(JsonNode::asString).toList();
    }

    private static boolean isAboutWhoIsHere(JsonNode frame) {
        return frame.path("signal").asString("").equals("here");
    }

    private JsonNode nextOfAll() throws InterruptedException {
        String text = socket.next();
        heard.add(text);
        JsonNode frame = json.readTree(text);
        assertThat(server.schemas.check("ServerFrame", frame)).as(text).isEmpty();
        switch (frame.get("type").asString()) {
            case "snapshot" -> snapshot(frame);
            case "events" -> frame.get("events").forEach(this::event);
            default -> {
                // nothing to hold
            }
        }
        upTo = Math.max(upTo, frame.path("up_to").asLong(frame.path("number").asLong(0)));
        return frame;
    }

    private void snapshot(JsonNode frame) {
        world.clear();
        LISTS.forEach(list -> frame.get(list)
                .forEach(state -> world.put(
                        list.substring(0, list.length() - 1) + " "
                                + state.get("id").asString(),
                        state)));
        world.put("library 0", frame.get("library"));
    }

    private void event(JsonNode event) {
        if (event.get("kind").asString().equals("read_position")) {
            read(event);
            return;
        }
        String key = event.get("kind").asString() + " " + event.get("entity").asString();
        JsonNode held = world.get(key);
        long version = event.get("version").asLong();
        if (event.get("state").isNull()) {
            world.remove(key);
        } else if (held == null || held.path("version").asLong(0) < version) {
            world.put(key, event.get("state"));
        }
    }

    private void read(JsonNode event) {
        if (world.get("conversation " + event.get("entity").asString()) instanceof ObjectNode conversation) {
            conversation.set("unread", event.at("/state/unread"));
            conversation.set("read_up_to", event.at("/state/read_up_to"));
        }
    }

    /** What it holds of one thing. */
    JsonNode held(String kind, String id) {
        return Objects.requireNonNull(world.get(kind + " " + id), kind + " " + id);
    }

    /** What it holds of some kinds. */
    Map<String, JsonNode> world(String... kinds) {
        Map<String, JsonNode> some = new TreeMap<>(world);
        some.keySet().removeIf(key -> Arrays.stream(kinds).noneMatch(key::startsWith));
        return some;
    }

    /** Reads until the position is reached. */
    void upTo(long number) throws InterruptedException {
        while (upTo < number) {
            next();
        }
    }

    void say(String text) {
        socket.say(text);
    }

    String end() throws Exception {
        return socket.end();
    }

    List<String> heard() {
        return heard;
    }

    Map<String, JsonNode> world() {
        return world;
    }

    @Override
    public void close() {
        socket.close();
    }
}
