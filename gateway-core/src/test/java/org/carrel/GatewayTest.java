package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.carrel.config.CommandLine;
import org.carrel.config.Config;
import org.carrel.config.ConfigFile;
import org.carrel.store.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, started and stopped. */
class GatewayTest {

    @TempDir
    Path folder;

    @Test
    void itStartsIsSetUpServesThePracticePageAndStops() throws Exception {
        try (Gateway gateway = new Gateway(config(0, ""), Clock.systemUTC(), "1.2.3");
                HttpClient http = HttpClient.newHttpClient()) {
            gateway.start();
            URI staff = URI.create("http://localhost:" + gateway.web().staffPort() + "/");
            assertThat(get(http, staff.resolve("api/health")).body()).contains("\"status\":\"up\"");
            HttpResponse<String> session =
                    http.send(setUp(staff, gateway.setUpKey().orElseThrow()), HttpResponse.BodyHandlers.ofString());
            assertThat(session.statusCode()).isEqualTo(201);
            String cookie =
                    session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

            HttpRequest accounts = HttpRequest.newBuilder(staff.resolve("api/accounts"))
                    .header("Cookie", cookie)
                    .build();
            String practice =
                    http.send(accounts, HttpResponse.BodyHandlers.ofString()).body();

            String id = practice.replaceFirst(".*?\"id\":\"(\\d+)\".*", "$1");
            URI page = URI.create("http://localhost:" + gateway.web().publicPort() + "/a/" + id + "/");
            assertThat(get(http, page).statusCode()).isEqualTo(200);
            assertThat(gateway.setUpKey()).isEmpty();
        }
    }

    @Test
    void anAccountOfTheFileIsThereFromTheStart() throws Exception {
        String yaml = "accounts:\n  - {network: loopback, name: Desk, settings: {patrons: 0}}\n";
        try (Gateway gateway = new Gateway(config(0, yaml), Clock.systemUTC(), "1.2.3");
                HttpClient http = HttpClient.newHttpClient()) {
            gateway.start();
            URI staff = URI.create("http://localhost:" + gateway.web().staffPort() + "/");
            HttpResponse<String> session =
                    http.send(setUp(staff, gateway.setUpKey().orElseThrow()), HttpResponse.BodyHandlers.ofString());
            String cookie =
                    session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            HttpRequest accounts = HttpRequest.newBuilder(staff.resolve("api/accounts"))
                    .header("Cookie", cookie)
                    .build();

            assertThat(http.send(accounts, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"name\":\"Desk\"", "\"managed\":\"FILE\"");
        }
    }

    @Test
    void aPortInUseIsToldInWords() throws Exception {
        try (Gateway first = new Gateway(config(0, ""), Clock.systemUTC(), "1.2.3")) {
            first.start();
            Path other = Files.createDirectory(folder.resolve("other"));
            CommandLine line =
                    new CommandLine(OptionalInt.of(first.web().staffPort()), Optional.of(other), Optional.empty());
            try (Gateway second = new Gateway(ConfigFile.read(line, Map.of()), Clock.systemUTC(), "1.2.3")) {
                assertThatThrownBy(second::start)
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining(
                                "server.staff.listen: port " + first.web().staffPort())
                        .hasMessageContaining("--port N");
            }
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedInWords() throws Exception {
        try (Gateway first = new Gateway(config(0, ""), Clock.systemUTC(), "1.2.3")) {
            first.start();

            assertThatThrownBy(() -> new Gateway(config(0, ""), Clock.systemUTC(), "1.2.3"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--data");
        }
    }

    private static HttpRequest setUp(URI staff, String key) {
        String body = """
                {"key":"%s","library":"Town Library","name":"Ada","email":"ada@example.org","password":"correct horse",
                "time_zone":"Europe/Berlin","practice":true}""".formatted(key);
        return HttpRequest.newBuilder(staff.resolve("api/setup"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse<String> get(HttpClient http, URI at) throws Exception {
        return http.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Config config(int port, String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("carrel.yaml"), yaml);
        CommandLine line =
                new CommandLine(OptionalInt.of(port), Optional.of(folder.resolve("data")), Optional.of(file));
        return ConfigFile.read(line, Map.of());
    }
}
