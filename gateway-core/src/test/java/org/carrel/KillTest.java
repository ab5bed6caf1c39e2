package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The power goes in the middle of streams both ways, ten times, with a route and a program that follow the feed. */
@Tag("slow")
class KillTest {

    private static final int ROUNDS = 10;
    private static final int INBOUND = 50;
    private static final int OUTBOUND = 5;
    private static final Set<String> ARRIVED = Set.of("SENT", "DELIVERED", "READ");
    private static final Set<String> SETTLED = Set.of("SENT", "DELIVERED", "READ", "UNCERTAIN", "FAILED");

    @TempDir
    Path folder;

    private final Random random = new Random();
    private ProsodyServer server;
    private XmppPerson rosalind;
    private XmppPerson bea;
    private GatewayProcess gateway;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        server = ProsodyServer.start(new ProsodyOptions()
                .account("rosalind", "secret")
                .account("bea", "secret")
                .everybodyAContact(true));
        rosalind = XmppPerson.signIn(server, "rosalind");
        bea = XmppPerson.signIn(server, "bea");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
    }

    @AfterEach
    void stop() {
        gateway.close();
        rosalind.close();
        bea.close();
        server.close();
    }

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        Desk desk = Desk.setUp(gateway);
        desk.addAccount(server, "desk");
        Follower follower = new Follower(desk.token());
        follower.connect(gateway);
        List<String> answered = new ArrayList<>();
        rosalind.say(server.address("desk"), "before");
        String conversation = conversation(desk, rosalind);

        for (int round = 0; round < ROUNDS; round++) {
            desk = restart(follower);
            rosalind.sayNumbered(server.address("desk"), "n", 1 + round * INBOUND, INBOUND);
            for (int i = 0; i < OUTBOUND; i++) {
                answered.add("out" + round + "-" + i);
                desk.say(conversation, answered.getLast(), "o" + round + "-" + i);
            }
            Thread.sleep(random.nextInt(400));
            gateway.kill();
        }
        rosalind.sync();
        desk = restart(follower);

        List<String> numbered = numbered(ROUNDS * INBOUND);
        assertThat(await(desk, conversation, false, numbered.size() + 1))
                .startsWith("before")
                .endsWith(numbered.toArray(String[]::new));
        String relay = conversation(desk, bea);
        // what was live while there was a gap is relayed before what filled it
        assertThat(await(desk, relay, true, numbered.size())).containsExactlyInAnyOrderElementsOf(numbered);
        awaitSettled(desk, conversation);
        awaitSettled(desk, relay);
        assertThat(await(desk, conversation, true, answered.size())).containsExactlyElementsOf(answered);
        assertThat(sent(desk, conversation)).isNotEmpty();
        assertThat(arrived(rosalind, "out")).doesNotHaveDuplicates().containsAll(sent(desk, conversation));
        assertThat(arrived(bea, "n")).doesNotHaveDuplicates().isSubsetOf(numbered);
        assertThat(arrived(bea, "n")).containsAll(sent(desk, relay));
        assertHeard(desk, follower, List.of(conversation, relay));
    }

    private Desk restart(Follower follower) throws Exception {
        gateway.kill();
        String from = "im:Ask Alder/" + rosalind.bare();
        String to = "im:Ask Alder/" + bea.bare();
        gateway = GatewayProcess.start(data, RelayGateway.class, from, to);
        follower.connect(gateway);
        return Desk.signIn(gateway);
    }

    private static String conversation(Desk desk, XmppPerson person) {
        return desk.awaitConversation(person.bare()).path("id").asString();
    }

    /** The texts of one side, once there are as many as expected. */
    private static List<String> await(Desk desk, String conversation, boolean ours, int count) {
        return Desk.await(
                count + " messages",
                () -> Optional.of(desk.messages(conversation).stream()
                                .filter(message -> message.path("ours").asBoolean() == ours)
                                .map(Desk::text)
                                .toList())
                        .filter(texts -> texts.size() >= count));
    }

    private static void awaitSettled(Desk desk, String conversation) {
        Desk.await(
                "every send settled",
                () -> Optional.of(desk.messages(conversation))
                        .filter(all -> all.stream().allMatch(KillTest::isSettled)));
    }

    private static boolean isSettled(JsonNode message) {
        return !message.path("ours").asBoolean()
                || SETTLED.contains(message.path("state").asString(""));
    }

    private static List<String> sent(Desk desk, String conversation) {
        return desk.messages(conversation).stream()
                .filter(message -> ARRIVED.contains(message.path("state").asString("")))
                .map(Desk::text)
                .toList();
    }

    private static List<String> arrived(XmppPerson person, String prefix) {
        person.sync();
        return person.bodies().stream()
                .map(body -> body.path("body").asString())
                .filter(body -> body.startsWith(prefix))
                .toList();
    }

    /** Whoever follows the feed heard of each message, without ever beginning anew. */
    private static void assertHeard(Desk desk, Follower follower, List<String> conversations) {
        for (String conversation : conversations) {
            desk.messages(conversation)
                    .forEach(message -> Desk.await(
                            "the follower to hear " + Desk.text(message),
                            () -> Optional.ofNullable(follower.messages()
                                            .get(message.path("id").asString()))
                                    .filter(Desk.text(message)::equals)));
        }
        assertThat(follower.snapshots()).isEqualTo(1);
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList();
    }
}
