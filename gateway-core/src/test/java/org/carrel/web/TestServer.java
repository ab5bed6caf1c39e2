package org.carrel.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.carrel.config.CommandLine;
import org.carrel.config.Config;
import org.carrel.config.ConfigFile;
import org.carrel.operator.Caller;
import org.carrel.operator.NewOperator;
import org.carrel.operator.Operators;
import org.carrel.operator.Passwords;
import org.carrel.operator.Revocations;
import org.carrel.operator.Role;
import org.carrel.operator.Scope;
import org.carrel.operator.Sessions;
import org.carrel.operator.SetUp;
import org.carrel.operator.SignIn;
import org.carrel.operator.Tokens;
import org.carrel.store.Database;
import org.carrel.store.Lane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server on ports of its own, with Ada the administrator and Omar; every answer is held to the contract. */
final class TestServer implements AutoCloseable {

    static final String PASSWORD = "correct horse";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    final Database database;
    final People people;
    final PaperDesk desk;
    final WebServer server;
    final JsonNode contract = new Contract().tree();
    final Schemas schemas = new Schemas(contract);
    final HttpClient http;
    final URI base;
    final String ada;
    final String omar;
    private final JsonMapper json = new JsonMapper();

    TestServer(Path folder) throws Exception {
        this(folder, "", List.of(), HttpClient.newHttpClient());
    }

    TestServer(Path folder, String yaml, List<FeedContent> contents, HttpClient http) throws Exception {
        this(folder, yaml, new PaperDesk(), http, (desk, _) -> desk.features(contents));
    }

    TestServer(
            Path folder,
            String yaml,
            PaperDesk desk,
            HttpClient http,
            BiFunction<PaperDesk, Database, Features> features)
            throws Exception {
        this.desk = desk;
        this.http = http;
        Path file = Files.writeString(folder.resolve("carrel.yaml"), yaml);
        CommandLine line = new CommandLine(OptionalInt.of(0), Optional.empty(), Optional.of(file));
        Config config = ConfigFile.read(line, Map.of());
        database = Database.open(folder, Clock.systemUTC());
        people = people(database);
        server =
                new WebServer(config, database, people, features.apply(desk, database), "1.2.3", Duration.ofSeconds(1));
        server.start();
        String scheme = config.staff().tls().isPresent() ? "https" : "http";
        base = URI.create(scheme + "://localhost:" + server.staffPort() + "/");
        ada = setUp(people.setUp().key().orElseThrow());
        people.operators().add(caller(ada), new NewOperator("Omar", "omar@example.org", PASSWORD, Role.OPERATOR));
        omar = people.signIn().signIn("omar@example.org", PASSWORD, HERE).secret();
    }

    private String setUp(String key) throws Exception {
        String body = """
                {"key":"%s","library":"Town Library","name":"Ada Byron","email":"ada@example.org","password":"%s",
                "time_zone":"Europe/Berlin","practice":true}""".formatted(key, PASSWORD);
        HttpResponse<String> answer = send(anybody("/setup"), "POST", body);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private static People people(Database database) {
        Clock clock = Clock.systemUTC();
        Lane lane = database.writer().lane("people", Lane.WhenFull.REFUSE);
        Revocations revocations = new Revocations();
        Passwords passwords = new Passwords();
        Sessions sessions = new Sessions(lane, database.reader(), revocations, clock);
        SignIn signIn = new SignIn(lane, database.reader(), passwords, sessions, clock);
        Operators operators = new Operators(lane, database.reader(), passwords, signIn, revocations);
        Tokens tokens = new Tokens(lane, database.reader(), revocations, clock);
        SetUp setUp = new SetUp(lane, database.reader(), passwords, operators, sessions, clock);
        return new People(sessions, signIn, operators, tokens, setUp, revocations);
    }

    Caller caller(String session) {
        return people.sessions().of(session).orElseThrow();
    }

    String token(String session, Scope scope) throws InterruptedException {
        return people.tokens().make(caller(session), "Bot", scope).secret();
    }

    URI api(String path) {
        return base.resolve("api" + path);
    }

    /** A request that carries a session's cookie. */
    HttpRequest.Builder as(String session, String path) {
        return HttpRequest.newBuilder(api(path)).header("Cookie", "__Host-carrel=" + session);
    }

    HttpRequest.Builder anybody(String path) {
        return HttpRequest.newBuilder(api(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request, String method, String body) throws Exception {
        boolean empty = body.isEmpty();
        request.method(method, empty ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return raw(empty ? request : request.setHeader("Content-Type", "application/json"));
    }

    HttpResponse<String> get(HttpRequest.Builder request) throws Exception {
        return raw(request.GET());
    }

    /** Sends as it is; an answer of the API is checked against the contract. */
    HttpResponse<String> raw(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        new Verdict(contract, schemas).check(base, response);
        return response;
    }

    JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    String code(HttpResponse<String> response) {
        return json(response).path("code").asString("");
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
        database.close();
    }
}
