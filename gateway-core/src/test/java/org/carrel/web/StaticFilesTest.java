package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static final Site SITE = new Site(URI.create("https://example.org/carrel/"), Set.of());

    private final StaticFiles files = new StaticFiles("web-probe/");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Undertow server = Undertow.builder()
            .addHttpListener(
                    0,
                    "127.0.0.1",
                    exchange -> files.serve(exchange, exchange.getRequestPath().substring(1), SITE))
            .build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        http.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/conversations/17", "/index.html", "/settings/accounts"})
    void aPlaceInsideTheInboxGetsItsPageWithTheBaseWritten(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<base href=\"/carrel/\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void thePageMayRunNothingButOurScriptsAndSpeakToNobodyElse() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' wss://example.org;")
                .doesNotContain("script-src 'self' 'unsafe", "*", "http:");
    }

    @Test
    void aHashedFileIsKeptForeverAndSentZipped() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/assets/main-abc123.js"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(answer.body()).hasSizeLessThan(200);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();
        HttpRequest again =
                HttpRequest.newBuilder(at("/")).header("If-None-Match", tag).build();

        assertThat(http.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../pom.xml", "/assets/%2e%2e/%2e%2e/x.class", "/assets//main-abc123.js", "/gone.js", "/.x"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
