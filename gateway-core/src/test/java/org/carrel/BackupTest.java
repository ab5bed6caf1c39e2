package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.carrel.store.BackupStore;
import org.carrel.store.RestoreStore;
import org.carrel.web.TestSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of the database, made while Carrel runs and put back while it does not, with a patron at the other end. */
class BackupTest {

    private static final String DESK_PASSWORD = "alder-desk-4711-password";

    @TempDir
    Path folder;

    private ProsodyServer server;
    private GatewayProcess gateway;
    private Desk desk;
    private String account;
    private Path data;
    private Path backup;

    @BeforeEach
    void start() throws Exception {
        server = ProsodyServer.start(new ProsodyOptions()
                .account("rosalind", "secret")
                .account("desk", DESK_PASSWORD)
                .everybodyAContact(true));
        data = Files.createDirectories(folder.resolve("data"));
        backup = folder.resolve("backup.db");
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
        account = desk.addAccount(server, "desk");
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void afterARestoreNothingGoesOutByItselfAndInboxesBeginAnew() throws Exception {
        String conversation = patronWrites();
        server.stop();
        awaitDisconnected();
        desk.say(conversation, "This waits for the network.", "r1");
        BackupStore.write(data, backup.toString(), Clock.systemUTC());
        JsonNode before = firstFrame("");

        gateway.close();
        new RestoreStore(data, backup.toString(), Clock.systemUTC()).run();
        server.launch();
        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);

        try (XmppPerson rosalind = XmppPerson.signIn(server, "rosalind")) {
            desk.awaitStatus(account, "CONNECTED");
            desk.say(conversation, "This is written after it.", "r2");
            rosalind.awaitBody("This is written after it.");
            assertThat(bodies(rosalind)).doesNotContain("This waits for the network.");
            JsonNode waited = message(conversation, "This waits for the network.");
            assertThat(waited.path("state").asString()).isEqualTo("UNCERTAIN");
            assertThat(waited.at("/reason/code").asString()).isEqualTo("restored");
            assertThat(waited.at("/reason/english").asString())
                    .matches(
                            "Restored from the backup of \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC; it may have gone out since\\.");

            desk.post(
                    "/messages/" + waited.path("id").asString() + "/resolve",
                    Map.of("arrived", false, "request_id", "r3"));
            rosalind.awaitBody("This waits for the network.");
        }
        assertThat(firstFrame("?epoch=" + before.path("epoch").asString() + "&after="
                                + before.path("number").asString())
                        .toString())
                .contains("\"reset\"", "\"epoch\"");
    }

    /** Whoever finds the database, its log or a backup opens no account with it. */
    @Test
    void anAccountsPasswordStandsInNoFileButUnderItsKey() throws Exception {
        patronWrites();
        BackupStore.write(data, backup.toString(), Clock.systemUTC());

        List<Path> open = files();
        assertThat(open).map(path -> path.getFileName().toString()).contains("carrel.db", "carrel.db-wal", "backup.db");
        assertThat(holding(open, server.address("desk")))
                .as("files that name the account")
                .contains(backup);
        assertThat(holding(open, DESK_PASSWORD)).isEmpty();
        assertThat(holding(open, Desk.PASSWORD)).as("an operator's").isEmpty();
        gateway.close();
        assertThat(holding(files(), DESK_PASSWORD)).isEmpty();
    }

    private String patronWrites() {
        try (XmppPerson rosalind = XmppPerson.signIn(server, "rosalind")) {
            rosalind.say(server.address("desk"), "hello");
            return desk.awaitConversation(rosalind.bare()).path("id").asString();
        }
    }

    private void awaitDisconnected() {
        Desk.await(
                "the account to lose its line",
                () -> Optional.of(desk.get("/accounts/" + account)
                                .at("/status/code")
                                .asString())
                        .filter(code -> !code.equals("CONNECTED")));
    }

    private JsonNode firstFrame(String query) throws InterruptedException {
        try (TestSocket feed = desk.feed(query)) {
            return JsonMapper.shared().readTree(feed.next());
        }
    }

    private JsonNode message(String conversation, String text) {
        return desk.messages(conversation).stream()
                .filter(message -> Desk.text(message).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bodies(XmppPerson person) {
        return person.bodies().stream()
                .map(body -> body.path("body").asString())
                .toList();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> holding(List<Path> files, String words) throws Exception {
        return files.stream().filter(file -> read(file).contains(words)).toList();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
