package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The gateway ends, in good order and without warning, in the middle of what is said on IRC. */
@Tag("slow")
@Timeout(300)
class IrcKillTest {

    private static final int ROUNDS = 5;
    private static final int INBOUND = 40;
    private static final int OUTBOUND = 3;
    private static final Set<String> SETTLED = Set.of("SENT", "DELIVERED", "READ", "UNCERTAIN", "FAILED");
    private static final IrcOptions WITH_HISTORY = new IrcOptions()
            .account("desk", "open-sesame")
            .account("ann", "of-the-library")
            .alwaysOn(true);

    @TempDir
    Path folder;

    private final Random random = new Random();
    private GatewayProcess gateway;
    private Path data;
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whereTheServerKeepsHistoryNothingIsLostAndNothingIsDoubled() throws Exception {
        try (IrcServer server = ErgoServer.start(WITH_HISTORY);
                IrcPerson ann = annOn(server)) {
            String room = began(server, ann);
            String talk = talk();
            List<String> answered = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ann.sayNumbered("#alder", "n", 1 + round * INBOUND, INBOUND);
                ann.sayNumbered("desk", "p", 1 + round * INBOUND, INBOUND);
                for (int i = 0; i < OUTBOUND; i++) {
                    answered.add("out" + round + "-" + i);
                    desk.say(room, answered.getLast(), answered.getLast());
                }
                Thread.sleep(random.nextInt(300));
                gateway.kill();
                again();
            }

            int count = ROUNDS * INBOUND;
            assertThat(theirs(room, count + 1)).containsExactlyElementsOf(behind("begun", numbered("n", count)));
            assertThat(theirs(talk, count + 1)).containsExactlyElementsOf(behind("hello", numbered("p", count)));
            List<JsonNode> ours = settled(room);
            ann.sync();
            assertThat(ours.stream().map(Desk::text)).containsExactlyElementsOf(answered);
            assertThat(arrived(ann)).doesNotHaveDuplicates().containsAll(sent(ours));
        }
    }

    @Test
    void whatCameWhileWeWereDownStandsThereWithItsTime() throws Exception {
        try (IrcServer server = ErgoServer.start(WITH_HISTORY);
                IrcPerson ann = annOn(server)) {
            String room = began(server, ann);
            gateway.close();
            Instant down = Instant.now();
            ann.sayNumbered("#alder", "n", 1, 300);
            ann.sync();
            Instant sent = Instant.now();
            again();

            assertThat(theirs(room, 301)).containsExactlyElementsOf(behind("begun", numbered("n", 300)));
            assertThat(desk.messages(room).subList(1, 301))
                    .allSatisfy(message -> assertThat(
                                    Instant.parse(message.path("sent_at").asString()))
                            .isBetween(down.minusSeconds(2), sent.plusSeconds(2)));
        }
    }

    @Test
    void whereItKeepsNoneAllThatReachedUsIsThere() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            desk.addAccount(server, "desk", Map.of());
            ann.say("desk", "hello");
            String talk = talk();
            ann.sayNumbered("desk", "p", 1, 500);
            gateway.close();
            ann.sync();
            again();
            ann.say("desk", "back");

            List<String> texts = Desk.await(
                    "the first after it", () -> Optional.of(theirs(talk, 1)).filter(all -> all.contains("back")));
            int reached = texts.size() - 2;
            assertThat(texts)
                    .containsExactlyElementsOf(Stream.concat(
                                    behind("hello", numbered("p", reached)).stream(), Stream.of("back"))
                            .toList());
        }
    }

    private static IrcPerson annOn(IrcServer server) {
        return IrcPerson.signIn(server, "ann", new IrcSignIn().account("ann", "of-the-library"));
    }

    /** The room, with a first message in it and in a talk beside it. */
    private String began(IrcServer server, IrcPerson ann) {
        ann.join("#alder");
        desk.addAccount(server, "desk", Map.of("password", List.of("open-sesame"), "rooms", List.of("#alder")));
        String room = desk.awaitConversation("#alder").path("id").asString();
        ann.say("#alder", "begun");
        ann.say("desk", "hello");
        theirs(room, 1);
        return room;
    }

    private String talk() {
        return desk.awaitConversation("ann").path("id").asString();
    }

    private void again() throws Exception {
        gateway = GatewayProcess.start(data);
        desk = Desk.signIn(gateway);
        String account = Desk.list(desk.get("/accounts").path("accounts"))
                .getFirst()
                .path("id")
                .asString();
        desk.awaitStatus(account, "CONNECTED");
    }

    /** What the others said, once there is as much. */
    private List<String> theirs(String conversation, int count) {
        return Desk.await(
                count + " messages",
                () -> Optional.of(desk.messages(conversation).stream()
                                .filter(message -> !message.path("ours").asBoolean())
                                .map(Desk::text)
                                .toList())
                        .filter(texts -> texts.size() >= count));
    }

    private List<JsonNode> settled(String conversation) {
        return Desk.await(
                "every send settled",
                () -> Optional.of(desk.messages(conversation).stream()
                                .filter(message -> message.path("ours").asBoolean())
                                .toList())
                        .filter(all -> all.stream()
                                .allMatch(one ->
                                        SETTLED.contains(one.path("state").asString("")))));
    }

    private static List<String> sent(List<JsonNode> ours) {
        return ours.stream()
                .filter(one -> one.path("state").asString("").equals("SENT"))
                .map(Desk::text)
                .toList();
    }

    private static List<String> arrived(IrcPerson ann) {
        return ann.lines().stream()
                .filter(line -> line.command().equals("PRIVMSG") && line.nick().equals("desk"))
                .map(HeardLine::text)
                .toList();
    }

    private static List<String> behind(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
