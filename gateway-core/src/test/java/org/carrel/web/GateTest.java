package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How one gets in, and what is kept out. */
class GateTest {

    private static final String RIGHT = "{\"email\":\"ada@example.org\",\"password\":\"" + TestServer.PASSWORD + "\"}";
    private static final String WRONG = "{\"email\":\"ada@example.org\",\"password\":\"guess\"}";

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
    void signingInSetsACookieThatNoScriptAndNoOtherSiteCanUse() throws Exception {
        HttpResponse<String> answer = server.send(server.anybody("/session"), "POST", RIGHT);

        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-carrel=");
        assertThat(cookie.split("; ")).contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict");
        String session = cookie.substring("__Host-carrel=".length(), cookie.indexOf(';'));
        assertThat(server.get(server.as(session, "/session")).statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(session);
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookieBack() throws Exception {
        HttpResponse<String> answer = server.send(server.as(server.ada, "/session"), "DELETE", "");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(server.get(server.as(server.ada, "/session")).statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownAndSaysHowLong() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(server.code(server.send(server.anybody("/session"), "POST", WRONG)))
                    .isEqualTo("sign-in-refused");
        }

        HttpResponse<String> answer = server.send(server.anybody("/session"), "POST", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    @Test
    void setUpMakesThePracticeAccountWhereItIsWanted() {
        assertThat(server.desk.asked).contains("practice Ada Byron");
    }

    @Test
    void setUpIsOverOnceThereIsSomebody() throws Exception {
        String body =
                "{\"key\":\"k\",\"library\":\"L\",\"name\":\"A\",\"email\":\"a@b.c\",\"password\":\"long enough\","
                        + "\"time_zone\":\"UTC\",\"practice\":true}";

        assertThat(server.code(server.send(server.anybody("/setup"), "POST", body)))
                .isEqualTo("setup-done");
        assertThat(server.get(server.anybody("/setup")).body()).isEqualTo("{\"needed\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
    })
    void aChangeThatAnotherSitesPageAsksForIsRefused(String header, String value) throws Exception {
        HttpRequest.Builder request = server.as(server.ada, "/presence").header(header, value);

        HttpResponse<String> answer = server.send(request, "PUT", "{\"presence\":\"AWAY\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.code(answer)).isEqualTo("cross-site");
    }

    @Test
    void aChangeThatOurOwnPageAsksForIsDone() throws Exception {
        String origin = server.server.staffUrl().toString().replaceFirst("/$", "");
        HttpRequest.Builder request =
                server.as(server.ada, "/presence").header("Origin", origin).header("Sec-Fetch-Site", "same-origin");

        assertThat(server.send(request, "PUT", "{\"presence\":\"AWAY\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingInFromAnotherSitesPageIsRefusedToo() throws Exception {
        HttpRequest.Builder request = server.anybody("/session").header("Origin", "https://evil.example");

        assertThat(server.code(server.send(request, "POST", RIGHT))).isEqualTo("cross-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"presence\":\"AWAY\"}}", "{\"presence\":{\"a\":", "null"})
    void whatIsNoJsonObjectIsMalformed(String body) throws Exception {
        HttpResponse<String> answer = server.send(server.as(server.ada, "/presence"), "PUT", body);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', presence",
        "'{\"presence\":5}', presence",
        "'{\"presence\":\"ASLEEP\"}', presence",
        "'{\"presence\":\"UNKNOWN\"}', presence",
    })
    void aFieldThatIsNotRightIsNamed(String body, String field) throws Exception {
        HttpResponse<String> answer = server.send(server.as(server.ada, "/presence"), "PUT", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(server.json(answer).at("/parameters/field").asString()).isEqualTo(field);
    }

    @Test
    void anIdThatIsNoneIsNotFoundAndALimitTooHighIsMalformed() throws Exception {
        assertThat(server.get(server.as(server.ada, "/conversations/one")).statusCode())
                .isEqualTo(404);
        assertThat(server.get(server.as(server.ada, "/conversations?limit=201")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws Exception {
        HttpRequest.Builder request = server.as(server.ada, "/presence")
                .header("Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"presence\":\"AWAY\"}"));

        assertThat(server.code(server.raw(request))).isEqualTo("not-json");
    }

    @Test
    void theLoserOfARaceIsToldTheHolder() throws Exception {
        HttpResponse<String> answer = server.send(
                server.as(server.ada, "/conversations/1/messages"),
                "POST",
                "{\"text\":\"Hello\",\"request_id\":\"r\",\"believed_holder\":null}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(server.json(answer).get("holder").asString()).isEqualTo("5");
        assertThat(server.json(answer).get("type").asString()).isEqualTo("/problems/conversation-taken");
    }

    @Test
    void answersOfTheApiAreKeptByNobodyAndShownInNoFrame() throws Exception {
        HttpResponse<String> answer = server.get(server.as(server.ada, "/session"));

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theReadablePageHasNoScript() throws Exception {
        HttpResponse<String> page = server.get(server.anybody("/"));

        assertThat(page.body())
                .contains("/api/conversations/{id}/claim", "SnapshotFrame")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void belowABasePathItWorksWhetherTheProxyCutsItOffOrNot(@TempDir Path other) throws Exception {
        String yaml = "server: {staff: {url: 'https://example.org/carrel'}}\n";
        try (TestServer based = new TestServer(other, yaml, List.of(), HttpClient.newHttpClient())) {
            String here = "http://localhost:" + based.server.staffPort();

            assertThat(status(based, here + "/carrel/api/health")).isEqualTo(200);
            assertThat(status(based, here + "/api/health")).isEqualTo(200);
            assertThat(status(based, here + "/carrel")).isEqualTo(308);
        }
    }

    private static int status(TestServer based, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return based.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aMethodThatIsNotDoneHereSaysWhichAre() throws Exception {
        HttpResponse<String> answer = server.send(server.as(server.ada, "/session"), "PATCH", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(server.json(answer).get("detail").asString()).contains("GET, POST, DELETE");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, DELETE");
    }
}
