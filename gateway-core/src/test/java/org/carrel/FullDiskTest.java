package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.carrel.web.TestSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The disk of the data folder is full while patrons write. */
@Tag("slow")
class FullDiskTest {

    private static final int MEGABYTES = 64;
    /** More than the database has room for in what it holds already. */
    private static final int MESSAGES = 80;

    private static final String LONG = " " + "x".repeat(100_000);

    @TempDir
    Path folder;

    @Test
    void nothingIsCalledStoredStaffSeeWhyAndItHeals() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        SmallDisk disk = new SmallDisk(data);
        try (ProsodyServer server = ProsodyServer.start();
                XmppPerson patron = XmppPerson.signIn(server, "patron");
                GatewayProcess gateway = GatewayProcess.startBehind(disk.before(MEGABYTES), data)) {
            Desk desk = Desk.setUp(gateway);
            desk.addAccount(server, "desk");
            patron.say(server.address("desk"), "before");
            String conversation =
                    desk.awaitConversation(patron.bare()).path("id").asString();
            try (TestSocket feed = desk.feed("")) {
                disk.fill(gateway.pid());
                List<String> ids = write(patron, server.address("desk"));

                awaitStore(feed, "full");
                assertThat(desk.get("/health").path("store").asString()).isEqualTo("full");
                try (TestSocket later = desk.feed("")) {
                    awaitStore(later, "full");
                }
                var refused = desk.tryPost("/conversations/" + conversation + "/messages", answer());
                assertThat(refused.statusCode()).isEqualTo(507);
                assertThat(refused.body()).contains("disk is full").contains("administrator");
                patron.sync();
                assertThat(patron.receipts()).doesNotContain(ids.getLast());

                disk.makeRoom(gateway.pid());

                awaitStore(feed, "ok");
                assertThat(awaitAll(desk, conversation)).containsExactlyElementsOf(expected());
                Desk.await(
                        "the last receipt",
                        () -> Optional.of(patron.receipts()).filter(all -> all.contains(ids.getLast())));
                desk.post("/conversations/" + conversation + "/messages", answer());
                patron.awaitBody("the answer");
            }
        }
    }

    private static Map<String, ?> answer() {
        return Map.of("text", "the answer", "request_id", "r1");
    }

    private static List<String> write(XmppPerson patron, String to) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> patron.sayAskingForReceipt(to, i + LONG))
                .toList();
    }

    private static List<String> expected() {
        List<String> all = new ArrayList<>(List.of("before"));
        IntStream.range(0, MESSAGES).forEach(i -> all.add(i + LONG));
        return all;
    }

    private static List<String> awaitAll(Desk desk, String conversation) {
        return Desk.await(
                "all messages",
                () -> Optional.of(desk.messages(conversation))
                        .filter(all -> all.size() > MESSAGES)
                        .map(all -> all.stream().map(Desk::text).toList()));
    }

    private static void awaitStore(TestSocket feed, String store) throws InterruptedException {
        while (true) {
            JsonNode frame = JsonMapper.shared().readTree(feed.next());
            if (frame.path("signal").asString("").equals("store")) {
                assertThat(frame.path("store").asString()).isEqualTo(store);
                return;
            }
        }
    }
}
