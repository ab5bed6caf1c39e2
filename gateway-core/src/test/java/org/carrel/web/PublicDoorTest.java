package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicDoorTest {

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
    void anAccountsPageGetsTheRequestButNoCookieAndNoCredential() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("a/1/page?x=1"))
                .header("Cookie", "__Host-carrel=" + server.ada)
                .header("Authorization", "Bearer secret")
                .header("X-Mine", "kept")
                .POST(HttpRequest.BodyPublishers.ofString("the body"));

        String told = send(request).body();

        assertThat(told).startsWith("POST /page ").contains("kept", "the body");
        assertThat(told).doesNotContain("secret", server.ada, "Cookie", "Authorization");
    }

    @Test
    void anAccountsPageSetsNoCookieAndIsHardened() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("a/1/")));

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void whatNoAccountServesIsNotFoundAndNeitherIsTheApi() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("a/2/"))).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(at(""))).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(at("api/health"))).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 192.0.2.7 | 192.0.2.7",
                "X-Forwarded-For | 203.0.113.9, 192.0.2.7 | 192.0.2.7",
                "X-Forwarded-For | 203.0.113.9, 192.0.2.7, 10.1.1.1 | 192.0.2.7",
                "X-Forwarded-For | [2001:db8::7]:80 | 2001:db8:0:0:0:0:0:7",
                "X-Forwarded-For | nonsense | 127.0.0.1",
                "Forwarded | for=203.0.113.9;proto=https | 127.0.0.1",
            })
    void behindATrustedProxyTheLastAddressThatIsNotOneCounts(String header, String value, String client)
            throws Exception {
        String yaml = "server: {trusted_proxies: [127.0.0.1, 10.0.0.0/8]}\n";
        Path other = Files.createDirectory(folder.resolve("other"));
        try (TestServer proxied = new TestServer(other, yaml, List.of(), HttpClient.newHttpClient())) {
            URI page = URI.create("http://127.0.0.1:" + proxied.server.publicPort() + "/a/1/");

            assertThat(send(HttpRequest.newBuilder(page).header(header, value)).body())
                    .contains("from " + client + " ");
        }
    }

    @Test
    void withoutATrustedProxyAnybodyMaySayAnything() throws Exception {
        URI page = URI.create("http://127.0.0.1:" + server.server.publicPort() + "/a/1/");

        assertThat(send(HttpRequest.newBuilder(page).header("X-Forwarded-For", "192.0.2.7"))
                        .body())
                .contains("from 127.0.0.1 ");
    }

    @Test
    void aPageSpeaksOverASocketInTurn() throws Exception {
        try (TestSocket socket = TestSocket.open(server.http, at("a/1/chat"))) {
            assertThat(socket.next()).isEqualTo("welcome to /chat");
            for (int i = 0; i < 20; i++) {
                socket.say("line " + i);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(socket.next()).isEqualTo("you said line " + i);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return server.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return server.server.publicUrl().resolve(path);
    }
}
