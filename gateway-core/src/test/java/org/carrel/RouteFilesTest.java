package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators' routes in a gateway as a process: put into its folder, changed there, taken away. */
@Timeout(180)
class RouteFilesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    private IrcServer server;
    private IrcPerson ann;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;
    private Path routes;

    @BeforeEach
    void start() throws Exception {
        server = NgircdServer.start();
        ann = IrcPerson.signIn(server, "ann");
        data = Files.createDirectories(folder.resolve("data"));
        routes = Files.createDirectories(data.resolve("routes"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
        ann.close();
        server.close();
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(routes.resolve(name + ".camel.yaml"), text);
    }

    private static String relay(String id, String from, String to) {
        return """
                - route:
                    id: %s
                    from:
                      uri: im:Alder on IRC/%s?room=true
                      steps:
                        - setBody:
                            simple: "<${header.ImSenderName}> ${body}"
                        - to: im:Alder on IRC/%s?room=true
                """.formatted(id, from, to);
    }

    private JsonNode awaitState(String name, String state) {
        return Desk.await(
                name + " " + state,
                () -> Desk.list(desk.get("/routes").path("files")).stream()
                        .filter(file -> file.path("name").asString().equals(name))
                        .filter(file -> file.path("state").asString().equals(state))
                        .findFirst());
    }

    private void join(String... rooms) {
        desk.addAccount(server, "desk", Map.of("rooms", List.of(rooms)));
        for (String room : rooms) {
            ann.join(room);
            desk.awaitConversation(room);
        }
        ann.forget();
    }

    private List<String> heard(String room, String nick) {
        ann.sync();
        return ann.lines().stream()
                .filter(line -> line.is("PRIVMSG", nick, room))
                .map(HeardLine::text)
                .toList();
    }

    @Test
    void aRelayRunsWhileItsFileIsThere() throws Exception {
        join("#alder", "#birch");
        put("relay", relay("there", "#alder", "#birch"));
        awaitState("relay", "RUNNING");

        ann.say("#alder", "Is the depot open?");
        ann.await("relayed", line -> line.text().equals("<ann> Is the depot open?"));

        put("relay", relay("there", "#alder", "#birch").replace("<${header.ImSenderName}> ", "Somebody: "));
        Desk.await("the change", () -> {
            ann.say("#alder", "And now?");
            ann.sync();
            return heard("#birch", "desk").stream()
                    .filter("Somebody: And now?"::equals)
                    .findFirst();
        });

        Files.delete(routes.resolve("relay.camel.yaml"));
        Desk.await(
                "the end", () -> Optional.of(desk.get("/routes").path("files")).filter(JsonNode::isEmpty));
        ann.forget();
        ann.say("#alder", "Nobody passes this on");
        desk.say(desk.awaitConversation("#birch").path("id").asString(), "last", "r1");
        ann.awaitText("last");
        assertThat(heard("#birch", "desk")).containsExactly("last");

        put("relay", relay("there", "#alder", "#birch"));
        awaitState("relay", "RUNNING");
        ann.say("#alder", "From now on");
        ann.await("relayed", line -> line.text().equals("<ann> From now on"));
        assertThat(heard("#birch", "desk")).containsExactly("last", "<ann> From now on");
    }

    @Test
    void aStormEndsAllRoutesOfItsFileAndAChangeStartsThemAgain() throws Exception {
        gateway.close();
        Path config = Files.writeString(folder.resolve("carrel.yaml"), """
                server:
                  staff:
                    listen: 127.0.0.1:0
                  public:
                    listen: 127.0.0.1:0
                routes:
                  most_per_minute: 3
                """);
        gateway = GatewayProcess.startConfigured(data, config);
        desk = Desk.signIn(gateway);
        join("#alder", "#birch", "#cedar");
        String both = relay("one", "#alder", "#cedar") + relay("two", "#birch", "#cedar");
        put("both", both);
        awaitState("both", "RUNNING");

        for (int i = 1; i <= 5; i++) {
            ann.say("#alder", "a" + i);
            ann.say("#birch", "b" + i);
        }
        JsonNode stopped = awaitState("both", "STOPPED");
        put("both", both + "# looked at\n");
        awaitState("both", "RUNNING");

        // the fourth of each waited, and goes on with what came behind it
        ann.await("a5", line -> line.text().equals("<ann> a5"));
        ann.await("b5", line -> line.text().equals("<ann> b5"));
        assertThat(stopped.path("problems").get(0).path("text").path("code").asString())
                .isEqualTo("route-wild");
        assertThat(heard("#cedar", "desk"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .containsSubsequence("<ann> a1", "<ann> a2", "<ann> a3", "<ann> a4", "<ann> a5");
    }

    @Test
    void aFileThatIsTooLongIsNotReadToItsEnd() throws Exception {
        join("#alder", "#birch");
        put("long", "# " + "x".repeat(3_000_000));

        assertThat(awaitState("long", "REFUSED")
                        .path("problems")
                        .get(0)
                        .path("text")
                        .path("code")
                        .asString())
                .isEqualTo("route-long");
    }

    @Test
    void aFileThatIsNotAllowedIsNamedByItsLineAndLeavesTheOthersRunning() throws Exception {
        join("#alder", "#birch");
        put("good", relay("there", "#alder", "#birch"));
        put("bad", relay("there", "#alder", "#birch").replace("im:Alder on IRC/#birch?room=true", "exec:rm"));
        put("away", relay("there", "#alder", "#birch").replace("Alder on IRC", "Not there"));

        JsonNode problem = awaitState("bad", "REFUSED").path("problems").get(0);
        JsonNode missing = awaitState("away", "FAILED").path("problems").get(0);

        assertThat(problem.path("line").asInt()).isEqualTo(8);
        assertThat(problem.path("text").path("english").asString()).contains("exec:rm");
        assertThat(missing.path("text").path("english").asString()).contains("no account named \"Not there\"");
        awaitState("good", "RUNNING");
        ann.say("#alder", "still there");
        ann.await("relayed", line -> line.text().equals("<ann> still there"));
    }

    @Test
    void aRingPassesEachLineOnce() throws Exception {
        join("#alder", "#birch", "#cedar");
        put(
                "ring",
                relay("one", "#alder", "#birch")
                        + relay("two", "#birch", "#cedar")
                        + relay("three", "#cedar", "#alder"));
        awaitState("ring", "RUNNING");

        for (String words : List.of("round", "and again")) {
            for (String room : List.of("#alder", "#birch", "#cedar")) {
                ann.say(room, words + " from " + room);
                ann.await("relayed", line -> line.text().equals("<ann> " + words + " from " + room));
            }
        }

        // what went round would stand before what was said later
        assertThat(heard("#birch", "desk")).containsExactly("<ann> round from #alder", "<ann> and again from #alder");
        assertThat(heard("#cedar", "desk")).containsExactly("<ann> round from #birch", "<ann> and again from #birch");
        assertThat(heard("#alder", "desk")).containsExactly("<ann> round from #cedar", "<ann> and again from #cedar");
    }

    @Test
    void twoOfOurAccountsInOneRoomPassEachLineOnce() throws Exception {
        join("#alder", "#birch");
        String second = desk.post(
                        "/accounts",
                        Map.of(
                                "network",
                                "irc",
                                "name",
                                "Second",
                                "values",
                                Map.of(
                                        "host", List.of(server.host()),
                                        "port", List.of(Integer.toString(server.tlsPort())),
                                        "certificate", List.of(server.fingerprint()),
                                        "nick", List.of("second"),
                                        "rooms", List.of("#alder", "#birch"),
                                        "pace", List.of("unlimited"))))
                .path("id")
                .asString();
        desk.awaitStatus(second, "CONNECTED");
        put("there", relay("there", "#alder", "#birch"));
        put("back", relay("back", "#birch", "#alder").replace("Alder on IRC", "Second"));
        awaitState("there", "RUNNING");
        awaitState("back", "RUNNING");

        for (String words : List.of("hello", "bye")) {
            ann.say("#alder", words);
            ann.await("relayed", line -> line.text().equals("<ann> " + words));
            ann.say("#birch", "good " + words);
            ann.await("relayed", line -> line.text().equals("<ann> good " + words));
        }

        assertThat(heard("#birch", "desk")).containsExactly("<ann> hello", "<ann> bye");
        assertThat(heard("#alder", "second")).containsExactly("<ann> good hello", "<ann> good bye");
        assertThat(heard("#alder", "desk")).isEmpty();
        assertThat(heard("#birch", "second")).isEmpty();
    }

    @Test
    void waitingPatronsGoToAWebhookWithItsSecret() throws Exception {
        desk.addAccount(server, "desk", Map.of());
        gateway.close();
        BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
        HttpServer hook = hook(posted);
        try {
            String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/desk";
            Path config = Files.writeString(folder.resolve("carrel.yaml"), """
                            server:
                              staff:
                                listen: 127.0.0.1:0
                              public:
                                listen: 127.0.0.1:0
                            routes:
                              secrets:
                                HOOK: a-secret-of-routes
                            """);
            String example =
                    Files.readString(RepositoryRoot.find().resolve("docs/routes/waiting-to-webhook.camel.yaml"));
            put("waiting", example.replaceAll("webhook:https://[^?\"]*", "webhook:" + url));
            gateway = GatewayProcess.startConfigured(data, config);
            desk = Desk.signIn(gateway);
            awaitState("waiting", "RUNNING");

            ann.say("desk", "Is anybody \"there\"?");
            Posted first = posted.poll(30, TimeUnit.SECONDS);

            assertThat(first).isNotNull();
            assertThat(first.authorization()).isEqualTo("Bearer a-secret-of-routes");
            assertThat(first.key()).isNotBlank();
            assertThat(first.body().path("text").asString()).isEqualTo("Is anybody \"there\"?");
            assertThat(first.body().path("sender_name").asString()).isEqualTo("ann");
            assertThat(first.body().path("phase").asString()).isEqualTo("WAITING");
            String conversation = desk.awaitConversation("ann").path("id").asString();
            desk.say(conversation, "Yes.", "r1");
            ann.awaitText("Yes.");
            ann.say("desk", "Thank you");
            Desk.await(
                    "the thanks",
                    () -> desk.messages(conversation).stream()
                            .filter(one -> Desk.text(one).equals("Thank you"))
                            .findFirst());
            ann.say("desk", "and good-bye");
            Desk.await(
                    "the good-bye",
                    () -> desk.messages(conversation).stream()
                            .filter(one -> Desk.text(one).equals("and good-bye"))
                            .findFirst());
            assertThat(posted).isEmpty();
        } finally {
            hook.stop(0);
        }
    }

    private record Posted(String authorization, String key, JsonNode body) {}

    private static HttpServer hook(BlockingQueue<Posted> posted) throws IOException {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/desk", exchange -> {
            posted.add(new Posted(
                    header(exchange, "Authorization"),
                    header(exchange, "Idempotency-Key"),
                    JSON.readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        return hook;
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
