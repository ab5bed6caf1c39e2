package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carrel.operator.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The running server and {@code openapi.yaml} say the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    /** A body that is right, for each operation that takes one. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("setPresence", "{\"presence\":\"BUSY\"}"),
            Map.entry("signIn", "{\"email\":\"ada@example.org\",\"password\":\"" + TestServer.PASSWORD + "\"}"),
            Map.entry(
                    "addOperator",
                    "{\"name\":\"Sally\",\"email\":\"sally@example.org\",\"password\":\"a sentence for the desk\",\"role\":\"OPERATOR\"}"),
            Map.entry("changeOperator", "{\"name\":\"Ada B.\"}"),
            Map.entry("addToken", "{\"name\":\"Bot\",\"scope\":\"read\"}"),
            Map.entry("addAccount", "{\"network\":\"paper\",\"name\":\"Desk\",\"values\":{\"address\":[\"a\"]}}"),
            Map.entry("changeAccount", "{\"enabled\":false}"),
            Map.entry("askContact", "{\"account\":\"1\",\"address\":\"rosalind@example.org\"}"),
            Map.entry("answerContact", "{\"yes\":true}"),
            Map.entry("joinRoom", "{\"address\":\"#alder\"}"),
            Map.entry(
                    "startConversation",
                    "{\"account\":\"1\",\"address\":\"rosalind@example.org\",\"text\":\"Hello\",\"request_id\":\"r\"}"),
            Map.entry("say", "{\"text\":\"Hello\",\"request_id\":\"r\",\"believed_holder\":\"1\"}"),
            Map.entry("preview", "{\"text\":\"Hello\"}"),
            Map.entry("claim", "{\"request_id\":\"r\",\"believed_holder\":null}"),
            Map.entry("release", "{\"request_id\":\"r\"}"),
            Map.entry("close", "{\"request_id\":\"r\"}"),
            Map.entry("reopen", "{\"request_id\":\"r\"}"),
            Map.entry("read", "{\"message\":\"1\"}"),
            Map.entry("typing", "{\"on\":true}"),
            Map.entry("edit", "{\"text\":\"Hello\",\"request_id\":\"r\"}"),
            Map.entry("retract", "{\"request_id\":\"r\"}"),
            Map.entry("uploadFile", "a file"),
            Map.entry("react", "{\"reactions\":[\"\ud83d\udc4d\"],\"request_id\":\"r\"}"),
            Map.entry("retry", "{\"request_id\":\"r\"}"),
            Map.entry("resolve", "{\"request_id\":\"r\",\"arrived\":true}"));

    private TestServer server;

    /** One operation of the contract. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.get("operationId").asString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        server = new TestServer(folder);
    }

    @AfterAll
    void close() {
        server.close();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        server.contract
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> !item.getKey().equals("parameters"))
                        .forEach(item -> operations.add(new Operation(
                                item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue()))));
        return operations;
    }

    @Test
    void routesAndContractAreTheSameSet() {
        Map<String, String> served = new HashMap<>();
        server.server
                .routes()
                .forEach(route -> served.put(route.method() + " " + route.path(), security(route.access())));
        Map<String, String> written = new HashMap<>();
        operations()
                .forEach(operation -> written.put(
                        operation.toString(), operation.node().get("security").toString()));

        assertThat(served).isEqualTo(written);
    }

    private static String security(Access access) {
        return switch (access) {
            case Access.Open _ -> "[]";
            case Access.Signed signed -> {
                String role = signed.administrator() ? "\"administrator\"" : "";
                String scope = signed.scope().name().toLowerCase(Locale.ROOT);
                String token = signed.tokens() ? ",{\"token\":[\"" + scope + "\"]}" : "";
                yield "[{\"session\":[" + role + "]}" + token + "]";
            }
        };
    }

    /** All but those with a test of their own: one happens once, one is a socket. */
    Stream<Operation> repeatable() {
        return operations().stream()
                .filter(operation ->
                        !operation.id().equals("setUp") && !operation.id().equals("feed"));
    }

    /** Those that name a thing, but for one that may be lost without a word. */
    Stream<Operation> naming() {
        return operations().stream()
                .filter(operation ->
                        operation.path().contains("{id}") && !operation.id().equals("typing"));
    }

    Stream<Operation> taking() {
        return operations().stream()
                .filter(operation -> operation.node().at("/requestBody/content").has("application/json"));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void whatIsRightIsAnsweredAsWritten(Operation operation) throws Exception {
        // signing out must not end the session of the others
        String session = operation.id().equals("signOut") ? signIn() : server.ada;

        HttpResponse<String> answer = call(operation, session, id(operation), BODIES.getOrDefault(operation.id(), ""));

        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("naming")
    void whatIsNotThereIsNotFoundAsWritten(Operation operation) throws Exception {
        HttpResponse<String> answer = call(operation, server.ada, "404", BODIES.getOrDefault(operation.id(), ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("taking")
    void aBodyThatIsNoJsonIsMalformedAsWritten(Operation operation) throws Exception {
        HttpResponse<String> answer = call(operation, server.ada, id(operation), "{\"text\":");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(server.code(answer)).isEqualTo("malformed");
    }

    @ParameterizedTest
    @MethodSource("taking")
    void aBodyOfFiveMegabytesIsTooLargeAsWritten(Operation operation) throws Exception {
        String body = "{\"text\":\"" + "x".repeat(5_000_000) + "\"}";

        assertThat(call(operation, server.ada, id(operation), body).statusCode())
                .isEqualTo(413);
    }

    private String signIn() throws Exception {
        return server.people
                .signIn()
                .signIn("ada@example.org", TestServer.PASSWORD, InetAddress.getLoopbackAddress())
                .secret();
    }

    private String id(Operation operation) throws Exception {
        return switch (operation.id()) {
            case "changeOperator" ->
                Long.toString(server.caller(server.ada).operator().id());
            case "revokeToken" ->
                Long.toString(server.people
                        .tokens()
                        .make(server.caller(server.ada), "Short", Scope.READ)
                        .token()
                        .id());
            default -> "1";
        };
    }

    private HttpResponse<String> call(Operation operation, String session, String id, String body) throws Exception {
        HttpRequest.Builder request = server.as(session, operation.path().replace("{id}", id));
        return server.send(request, operation.method(), body);
    }
}
