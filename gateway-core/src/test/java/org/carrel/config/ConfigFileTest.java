package org.carrel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFileTest {

    @TempDir
    Path folder;

    @Test
    void withoutAFileItListensOnLoopback() throws Exception {
        Config config = read("");

        assertThat(config.staff().listen()).isEqualTo(new Listen("127.0.0.1", 8080));
        assertThat(config.publicListener().listen()).isEqualTo(new Listen("127.0.0.1", 8081));
        assertThat(config.staff().url(8080)).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(config.accounts()).isEmpty();
        assertThat(config.files()).isEqualTo(FileLimits.STANDARD);
    }

    @Test
    void aWholeFileIsRead() throws Exception {
        Files.writeString(folder.resolve("secret"), "pa ss\n");
        Config config = read("""
                server:
                  staff: {listen: "*:9000", url: https://example.org/carrel}
                  public: {listen: 9001, url: "https://chat.example.org"}
                  trusted_proxies: [10.0.0.0/8, "::1"]
                data: store
                files: {largest: 20 MB, per_account: 3gb, total: 1 TB, links: 1 day}
                accounts:
                  - network: xmpp
                    name: Desk
                    settings:
                      address: ${env:WHO}@example.org
                      password: file:secret
                      rooms: [one, two]
                """);

        assertThat(config.staff().listen()).isEqualTo(new Listen("0.0.0.0", 9000));
        assertThat(config.staff().url()).contains(URI.create("https://example.org/carrel/"));
        assertThat(config.publicListener().url()).contains(URI.create("https://chat.example.org/"));
        assertThat(config.data()).isEqualTo(folder.resolve("store"));
        assertThat(config.files()).isEqualTo(new FileLimits(20L << 20, 3L << 30, 1L << 40, Duration.ofDays(1)));
        assertThat(config.accounts().getFirst().settings())
                .containsEntry("address", List.of("desk@example.org"))
                .containsEntry("password", List.of("pa ss"))
                .containsEntry("rooms", List.of("one", "two"));
        assertThat(config.accounts().getFirst().toString()).doesNotContain("pa ss");
    }

    @Test
    void theCommandLineWins() throws Exception {
        Path file = write("server: {staff: {listen: 9000}}\ndata: store\n");
        CommandLine line = new CommandLine(OptionalInt.of(7000), Optional.of(Path.of("elsewhere")), Optional.of(file));

        Config config = ConfigFile.read(line, Map.of());

        assertThat(config.staff().listen().port()).isEqualTo(7000);
        assertThat(config.publicListener().listen().port()).isEqualTo(7001);
        assertThat(config.data()).isEqualTo(Path.of("elsewhere"));
    }

    static List<Arguments> badFiles() {
        return List.of(
                Arguments.of("server:\n  staff:\n    lisen: 8080\n", "line 3, server.staff.lisen: ", "\"listen\"?"),
                Arguments.of("server:\n  trusted-proxies: []\n", "line 2, server.trusted-proxies: ", "trusted_proxies"),
                Arguments.of(
                        "colour: green\n", "line 1, colour: ", "here may stand server, data, files, routes, accounts"),
                Arguments.of("server: 8080\n", "line 1, server: ", "keys with values"),
                Arguments.of("server: {staff: {listen: [1]}}\n", "server.staff.listen: ", "a single value"),
                Arguments.of("server: {staff: {listen: here}}\n", "server.staff.listen: ", "127.0.0.1:8080"),
                Arguments.of("server: {staff: {listen: 70000}}\n", "server.staff.listen: ", "no address and port"),
                Arguments.of("server: {staff: {url: desk}}\n", "server.staff.url: ", "https://desk.example.org/"),
                Arguments.of("server: {staff: {listen: 0.0.0.0:80}}\n", "server.staff.url: ", "is missing"),
                Arguments.of(
                        "server:\n  staff:\n    listen: 0.0.0.0:80\n    url: http://desk.example.org\n",
                        "line 3, server.staff.listen: ",
                        "refuse to sign in over plain HTTP"),
                Arguments.of(
                        "server: {public: {listen: 0.0.0.0:80, url: https://desk.example.org}}\n",
                        "server.public.listen: ",
                        "server.trusted_proxies"),
                Arguments.of("server: {staff: {tls: {key: k.pem}}}\n", "server.staff.tls.certificate: ", "is missing"),
                Arguments.of(
                        "server: {staff: {tls: {certificate: c.pem, key: k.pem}}}\n",
                        "server.staff.tls.certificate: ",
                        "is not there"),
                Arguments.of("server: {trusted_proxies: proxy}\n", "server.trusted_proxies: ", "10.0.0.0/8"),
                Arguments.of("server: {trusted_proxies: [10.0.0.0/64]}\n", "server.trusted_proxies[0]: ", "no address"),
                Arguments.of("data: ${env:NOWHERE}\n", "line 1, data: ", "variable NOWHERE is not set"),
                Arguments.of("data: ${HOME}\n", "line 1, data: ", "${env:NAME}"),
                Arguments.of("files: {largest: much}\n", "line 1, files.largest: ", "write 100 MB"),
                Arguments.of("files: {links: ever}\n", "line 1, files.links: ", "write 30 days"),
                Arguments.of("data: a\ndata: b\n", "line 2, data: ", "twice, first on line 1"),
                Arguments.of("accounts: {network: xmpp}\n", "line 1, accounts: ", "a list is expected"),
                Arguments.of("accounts:\n  - name: Desk\n", "line 2, accounts[0].network: ", "is missing"),
                Arguments.of(
                        "accounts:\n  - {network: xmpp, name: A, enabled: maybe}\n",
                        "line 2, accounts[0].enabled: ",
                        "neither true nor false"),
                Arguments.of(
                        "accounts:\n  - {network: xmpp, name: A, settings: {password: 'file:gone'}}\n",
                        "line 2, accounts[0].settings.password: ",
                        "is not there"),
                Arguments.of(
                        "accounts:\n  - {network: xmpp, name: A}\n  - {network: xmpp, name: A}\n",
                        "line 3, accounts[1].name: ",
                        "line 2; give each its own"),
                Arguments.of("server: [\n", "line ", "this is not YAML"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsToldWithKeyAndLineAndWhatWouldBeRight(String text, String where, String words) throws Exception {
        Path file = write(text);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigFailure.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(where)
                .hasMessageContaining(words);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("colour: green\nserver: {staff: {listen: x}}\n"))
                .message()
                .hasLineCount(2);
    }

    @Test
    void anAddressForAllIsAllowedBehindAProxyThatSaysHttps() throws Exception {
        Config config =
                read("server: {staff: {listen: 0.0.0.0:80, url: 'https://d.example'}, trusted_proxies: 10.0.0.1}");

        assertThat(config.trustedProxies().ranges()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws Exception {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe9, '\n'});
        Path nowhere = folder.resolve("nowhere.yaml");

        assertThatThrownBy(() -> read(latin))
                .hasMessageContaining(latin + " cannot be read: it is not written in UTF-8");
        assertThatThrownBy(() -> read(nowhere)).hasMessageContaining(nowhere + " cannot be read: it does not exist");
    }

    private static Config read(Path file) throws ConfigFailure {
        return ConfigFile.read(new CommandLine(OptionalInt.empty(), Optional.empty(), Optional.of(file)), Map.of());
    }

    private Config read(String text) throws ConfigFailure, IOException {
        CommandLine line = new CommandLine(OptionalInt.empty(), Optional.empty(), Optional.of(write(text)));
        return ConfigFile.read(line, Map.of("WHO", "desk"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("carrel.yaml"), text);
    }
}
