package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carrel.operator.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may not is refused, at every route of the table, also at one that is added tomorrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private TestServer server;
    private String readToken;
    private String writeToken;
    private String adasToken;

    /** A route that somebody must be signed in for. */
    record Guarded(String method, String path, Access.Signed access) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        server = new TestServer(folder);
        readToken = server.token(server.ada, Scope.READ);
        writeToken = server.token(server.ada, Scope.WRITE);
        adasToken = server.token(server.ada, Scope.ADMIN);
    }

    @AfterAll
    void close() {
        server.close();
    }

    List<Guarded> guarded() {
        return server.server.routes().stream()
                .filter(route -> route.access() instanceof Access.Signed)
                .map(route -> new Guarded(
                        route.method().toString(), route.path().replace("{id}", "1"), (Access.Signed) route.access()))
                .toList();
    }

    Stream<Guarded> forWriters() {
        return guarded().stream().filter(route -> route.access().scope().holds(Scope.WRITE));
    }

    Stream<Guarded> forTheLargestScope() {
        return guarded().stream()
                .filter(route ->
                        route.access().scope() == Scope.ADMIN && route.access().tokens());
    }

    Stream<Guarded> forAdministrators() {
        return guarded().stream().filter(route -> route.access().administrator());
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withoutASessionItIsRefused(Guarded route) throws Exception {
        expect(route, server.anybody(route.path()), 401, "signed-out");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withASessionThatNobodyGaveItIsRefused(Guarded route) throws Exception {
        expect(route, server.as("A".repeat(43), route.path()), 401, "signed-out");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withATokenThatNobodyGaveItIsRefused(Guarded route) throws Exception {
        expect(route, bearer("carrel_" + "A".repeat(43), route), 401, "signed-out");
    }

    @ParameterizedTest
    @MethodSource("forWriters")
    void aTokenThatMayOnlyReadIsRefused(Guarded route) throws Exception {
        expect(route, bearer(readToken, route), 403, "scope-too-small");
    }

    @ParameterizedTest
    @MethodSource("forTheLargestScope")
    void aTokenThatMayOnlyWriteIsRefused(Guarded route) throws Exception {
        expect(route, bearer(writeToken, route), 403, "scope-too-small");
    }

    @ParameterizedTest
    @MethodSource("forAdministrators")
    void whoeverIsNoAdministratorIsRefused(Guarded route) throws Exception {
        expect(route, server.as(server.omar, route.path()), 403, "administrators-only");
    }

    @Test
    void aTokenOfTheRightScopeGetsThrough() throws Exception {
        HttpRequest.Builder request = server.anybody("/accounts").header("Authorization", "Bearer " + adasToken);

        HttpResponse<String> answer =
                server.send(request, "POST", "{\"network\":\"paper\",\"name\":\"Desk\",\"values\":{}}");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void aTokenCannotSignOut() throws Exception {
        HttpRequest.Builder request = server.anybody("/session").header("Authorization", "Bearer " + adasToken);

        assertThat(server.send(request, "DELETE", "").statusCode()).isEqualTo(403);
    }

    @Test
    void theTableIsGuardedButForTheGate() {
        assertThat(server.server.routes())
                .filteredOn(route -> route.access() instanceof Access.Open)
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrder(
                        "GET /health", "GET /", "GET /openapi.yaml", "GET /setup", "POST /setup", "POST /session");
    }

    private HttpRequest.Builder bearer(String secret, Guarded route) {
        return server.anybody(route.path()).header("Authorization", "Bearer " + secret);
    }

    private void expect(Guarded route, HttpRequest.Builder request, int status, String code) throws Exception {
        HttpResponse<String> answer =
                server.send(request, route.method(), route.method().equals("GET") ? "" : "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(server.code(answer)).isEqualTo(code);
    }
}
