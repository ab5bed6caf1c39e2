package org.carrel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.web.TestSocket;
import org.carrel.web.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator at the API, as a program sees it: REST with a session's cookie. Every answer is held to the contract. */
public final class Desk {

    static final String PASSWORD = "a sentence that is long";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Verdict CONTRACT = Verdict.ofContract();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String cookie;

    private Desk(String base, String path, Map<String, ?> body) throws IOException, InterruptedException {
        this.base = base;
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "api" + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        this.cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .split(";")[0];
    }

    /** Makes the first administrator. */
    static Desk setUp(GatewayProcess gateway) throws IOException, InterruptedException {
        return setUp(gateway.address(), gateway.key());
    }

    /** Makes the first administrator of what runs at an address. */
    public static Desk setUp(String address, String key) throws IOException, InterruptedException {
        return new Desk(
                address,
                "/setup",
                Map.of(
                        "key", key,
                        "library", "Alder",
                        "name", "Maya",
                        "email", "maya@example.org",
                        "password", PASSWORD,
                        "time_zone", "Europe/Dublin",
                        "practice", false));
    }

    /** Signs the administrator in. */
    static Desk signIn(GatewayProcess gateway) throws IOException, InterruptedException {
        return signIn(gateway, "maya@example.org");
    }

    /** Signs somebody in who has the same password. */
    static Desk signIn(GatewayProcess gateway, String email) throws IOException, InterruptedException {
        return new Desk(gateway.address(), "/session", Map.of("email", email, "password", PASSWORD));
    }

    /** Adds an account on a Prosody, trusting its certificate by fingerprint, and waits until it is connected. */
    public String addAccount(ProsodyServer server, String name) {
        return addAccount(server, name, Map.of());
    }

    /** As {@link #addAccount(ProsodyServer, String)}, with further fields filled in. */
    public String addAccount(ProsodyServer server, String name, Map<String, List<String>> further) {
        Map<String, List<String>> values = new HashMap<>(further);
        values.put("address", List.of(server.address(name)));
        values.put("password", List.of(server.password(name)));
        values.put("host", List.of(server.host()));
        values.put("port", List.of(Integer.toString(server.port())));
        values.put("certificate", List.of(server.fingerprint()));
        String account = post("/accounts", Map.of("network", "xmpp", "name", "Ask Alder", "values", values))
                .path("id")
                .asString();
        awaitStatus(account, "CONNECTED");
        return account;
    }

    /** Adds an account on an IRC server, trusting its certificate by fingerprint, and waits until it is connected. */
    public String addAccount(IrcServer server, String nick, Map<String, List<String>> further) {
        Map<String, List<String>> values = new HashMap<>(further);
        values.put("host", List.of(server.host()));
        values.put("port", List.of(Integer.toString(server.tlsPort())));
        values.put("certificate", List.of(server.fingerprint()));
        values.put("nick", List.of(nick));
        values.put("pace", List.of("unlimited"));
        String account = post("/accounts", Map.of("network", "irc", "name", "Alder on IRC", "values", values))
                .path("id")
                .asString();
        awaitStatus(account, "CONNECTED");
        return account;
    }

    /** Has an account join a room. */
    public String join(String account, String room) {
        return post("/accounts/" + account + "/rooms", Map.of("address", room))
                .path("id")
                .asString();
    }

    /** A token that reads. */
    public String token() {
        return post("/tokens", Map.of("name", "follower", "scope", "READ"))
                .path("secret")
                .asString();
    }

    /** Waits until the account stands like this. */
    JsonNode awaitStatus(String account, String code) {
        List<JsonNode> seen = new ArrayList<>();
        try {
            return await("account " + code, () -> {
                JsonNode status = get("/accounts/" + account).path("status");
                seen.add(status);
                return status.path("code").asString().equals(code) ? Optional.of(status) : Optional.empty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it stands " + seen.getLast(), e);
        }
    }

    /** Waits until the routes of a file run. */
    public void awaitRoute(String file) {
        await(
                "route " + file,
                () -> list(get("/routes").path("files")).stream()
                        .filter(one -> one.path("name").asString().equals(file))
                        .filter(one -> one.path("state").asString().equals("RUNNING"))
                        .findFirst());
    }

    /** Waits for the one conversation with this title or address. */
    JsonNode awaitConversation(String address) {
        return await(
                "conversation with " + address,
                () -> conversations().stream()
                        .filter(one -> one.path("address").asString().equals(address))
                        .findFirst());
    }

    /** The newest conversations. */
    List<JsonNode> conversations() {
        return list(get("/conversations").path("conversations"));
    }

    /** All messages of a conversation, the oldest first. */
    List<JsonNode> messages(String conversation) {
        List<JsonNode> all = new ArrayList<>();
        String before = "";
        boolean more = true;
        while (more) {
            JsonNode page = get("/conversations/" + conversation + "/messages?limit=200" + before);
            all.addAll(0, list(page.path("messages")));
            more = page.path("more").asBoolean();
            before = all.isEmpty() ? "" : "&before=" + all.getFirst().path("id").asString();
        }
        return all.stream()
                .filter(message -> message.path("kind").asString().equals("MESSAGE"))
                .toList();
    }

    /** The system lines of a conversation, the oldest first. */
    List<String> activities(String conversation) {
        return list(get("/conversations/" + conversation + "/messages?limit=200")
                        .path("messages"))
                .stream()
                .filter(message -> message.path("kind").asString().equals("ACTIVITY"))
                .map(message -> message.path("activity").path("english").asString())
                .toList();
    }

    /** Answers in a conversation. */
    JsonNode say(String conversation, String text, String requestId) {
        return post("/conversations/" + conversation + "/messages", Map.of("text", text, "request_id", requestId));
    }

    /** Opens the feed; a query such as {@code ?epoch=...&after=...} resumes it. */
    TestSocket feed(String query) {
        return TestSocket.open(http, URI.create(base + "api/feed" + query), "Cookie", cookie, "Origin", origin());
    }

    private String origin() {
        return base.replaceFirst("^(https?://[^/]+).*", "$1");
    }

    JsonNode get(String path) {
        return body(send(request(path).GET()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return body(tryPost(path, body));
    }

    JsonNode put(String path, Map<String, ?> body) {
        return body(tryPut(path, body));
    }

    HttpResponse<String> tryPut(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode patch(String path, Map<String, ?> body) {
        return body(send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    void delete(String path) {
        HttpResponse<String> answer = send(request(path).DELETE());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    HttpResponse<String> tryPost(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    static String text(JsonNode message) {
        StringBuilder text = new StringBuilder();
        message.path("parts").forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    static <T> T await(String what, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "api" + path)).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            CONTRACT.check(URI.create(base), answer);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
