package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.carrel.web.TestSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see of an account in trouble, and how it comes back; one gateway serves all the cases. */
@Tag("slow")
class AccountTroubleTest {

    @TempDir
    private static Path folder;

    private static GatewayProcess gateway;
    private static Desk desk;

    private ProsodyServer server;
    private FaultProxy proxy;
    private TestSocket feed;
    private String account = "";

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
        desk = Desk.setUp(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void open() throws Exception {
        server = ProsodyServer.start(new ProsodyOptions().everybodyAContact(true));
        proxy = FaultProxy.before(server.host(), server.port());
        feed = desk.feed("");
        feed.next();
    }

    @AfterEach
    void close() {
        if (!account.isEmpty()) {
            desk.delete("/accounts/" + account);
        }
        feed.close();
        proxy.close();
        server.close();
    }

    @Test
    void aWrongPasswordAsksForAnotherOne() throws Exception {
        add(Map.of("password", "wrong"));

        expect("BAD_CREDENTIALS", "SIGN_IN", "xmpp.bad-password");
        mend();
    }

    @Test
    void aRefusedCertificateAsksForTheSettings() throws Exception {
        add(Map.of("certificate", "ab".repeat(32)));

        JsonNode status = expect("FAILED", "CHECK_SETTINGS", "xmpp.certificate-not-pinned");
        assertThat(status.at("/text/english").asString()).contains(server.fingerprint());
        mend();
    }

    @Test
    void anUnknownHostIsTriedAgain() throws Exception {
        add(Map.of("host", "no-such-host.invalid"));

        JsonNode status = expect("LOST", "WAIT", "xmpp.unknown-host");
        assertThat(status.path("retry_at").asString("")).isNotEmpty();
        mend();
    }

    @Test
    void aPlaceThatAnotherClientTookIsNotFoughtFor() throws Exception {
        add(Map.of());
        desk.awaitStatus(account, "CONNECTED");
        try (XmppPerson other = XmppPerson.signIn(server, "desk", Map.of("jid", server.address("desk") + "/carrel"))) {
            expect("FAILED", "CHECK_SETTINGS", "xmpp.conflict");
            other.sync();
        }

        desk.post("/accounts/" + account + "/connect", Map.of());
        worksAgain("after the conflict");
    }

    @Test
    void aServerThatIsStoppedAndStartedIsFoundAgain() throws Exception {
        add(Map.of());
        desk.awaitStatus(account, "CONNECTED");

        server.stop();
        assertThat(awaitFed("LOST").path("action").asString()).isEqualTo("WAIT");
        server.launch();
        worksAgain("after the restart");
    }

    @Test
    void aServerThatIsKilledIsFoundAgain() throws Exception {
        add(Map.of());
        desk.awaitStatus(account, "CONNECTED");

        server.kill();
        JsonNode status = awaitFed("LOST");
        assertThat(status.path("action").asString()).isEqualTo("WAIT");
        assertThat(status.at("/text/english").asString()).isNotBlank();
        server.launch();
        worksAgain("after the kill");
    }

    @Test
    void aLineCutInTheMiddleOfAStanzaLosesNothing() throws Exception {
        add(Map.of("port", Integer.toString(proxy.port())));
        desk.awaitStatus(account, "CONNECTED");
        String large = "a".repeat(20_000);
        try (XmppPerson patron = XmppPerson.signIn(server, "patron")) {
            proxy.cutAfterBytesToClient(8_000);
            patron.say(server.address("desk"), large);
            assertThat(awaitFed("LOST").path("action").asString()).isEqualTo("WAIT");
            patron.say(server.address("desk"), "after the cut");

            assertThat(awaitTexts("after the cut")).containsExactly(large, "after the cut");
            desk.awaitStatus(account, "CONNECTED");
        }
    }

    private void add(Map<String, String> changes) {
        account = desk.post("/accounts", Map.of("network", "xmpp", "name", "Ask Alder", "values", values(changes)))
                .path("id")
                .asString();
    }

    private Map<String, List<String>> values(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "address", server.address("desk"),
                "password", server.password("desk"),
                "host", server.host(),
                "port", Integer.toString(server.port()),
                "certificate", server.fingerprint()));
        fields.putAll(changes);
        Map<String, List<String>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        return values;
    }

    /** Both the answer to a question and the feed say how the account stands. */
    private JsonNode expect(String code, String action, String text) throws InterruptedException {
        JsonNode asked = desk.awaitStatus(account, code);
        JsonNode fed = awaitFed(code);
        for (JsonNode status : List.of(asked, fed)) {
            assertThat(status.path("action").asString()).isEqualTo(action);
            assertThat(status.at("/text/code").asString()).isEqualTo(text);
            assertThat(status.at("/text/english").asString()).isNotBlank().doesNotContain("{");
        }
        return asked;
    }

    /** The account's status as the feed brings it, once it is this one. */
    private JsonNode awaitFed(String code) throws InterruptedException {
        while (true) {
            JsonNode frame = JsonMapper.shared().readTree(feed.next());
            for (JsonNode event : frame.path("events")) {
                JsonNode status = event.at("/state/status");
                if (event.path("entity").asString().equals(account)
                        && status.path("code").asString().equals(code)) {
                    return status;
                }
            }
        }
    }

    private void mend() throws InterruptedException {
        desk.patch("/accounts/" + account, Map.of("values", values(Map.of())));
        desk.awaitStatus(account, "CONNECTED");
        awaitFed("CONNECTED");
    }

    private void worksAgain(String words) {
        desk.awaitStatus(account, "CONNECTED");
        try (XmppPerson patron = XmppPerson.signIn(server, "patron")) {
            patron.say(server.address("desk"), words);
            assertThat(awaitTexts(words)).containsExactly(words);
        }
    }

    private List<String> awaitTexts(String last) {
        return Desk.await("the message " + last, () -> {
            List<String> texts = texts();
            return texts.contains(last) ? Optional.of(texts) : Optional.empty();
        });
    }

    /** All that the account's conversations hold. */
    private List<String> texts() {
        return desk.conversations().stream()
                .filter(one -> one.path("account").asString().equals(account))
                .flatMap(one -> desk.messages(one.path("id").asString()).stream())
                .map(Desk::text)
                .toList();
    }
}
