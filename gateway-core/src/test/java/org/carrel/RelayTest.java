package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The relay that is shipped as an example, between a channel and a MUC: clients of other makes at both ends. */
@Tag("slow")
@Timeout(300)
class RelayTest {

    private static final String ROOM = "alder@conference.localhost";
    private static final String CHANNEL = "#alder";
    private static final int ROUNDS = 4;
    private static final int LINES = 40;
    private static final Set<String> SETTLED = Set.of("SENT", "UNCERTAIN", "FAILED");

    @TempDir
    Path folder;

    private final Random random = new Random();
    private IrcServer irc;
    private ProsodyServer xmpp;
    private IrcPerson ann;
    private XmppPerson bea;
    private GatewayProcess gateway;
    private Desk desk;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        irc = ErgoServer.start(new IrcOptions()
                .account("desk", "open-sesame")
                .account("ann", "of-the-library")
                .alwaysOn(true));
        xmpp = ProsodyServer.start();
        ann = IrcPerson.signIn(irc, "ann", new IrcSignIn().account("ann", "of-the-library"));
        bea = XmppPerson.signIn(xmpp, "patron");
        ann.join(CHANNEL);
        bea.enter(ROOM, "bea");
        data = Files.createDirectories(folder.resolve("data"));
        gateway = GatewayProcess.start(data);
        desk = Desk.setUp(gateway);
        desk.addAccount(irc, "desk", Map.of("password", List.of("open-sesame"), "rooms", List.of(CHANNEL)));
        String account = desk.addAccount(xmpp, "desk");
        desk.post("/accounts/" + account + "/rooms", Map.of("address", ROOM));
        desk.awaitConversation(CHANNEL);
        desk.awaitConversation(ROOM);
        String example = Files.readString(RepositoryRoot.find().resolve("docs/routes/relay-two-rooms.camel.yaml"));
        Path routes = Files.createDirectories(data.resolve("routes"));
        Files.writeString(
                routes.resolve("relay.camel.yaml"), example.replace("alder@conference.library.example", ROOM));
        awaitRunning();
    }

    @AfterEach
    void stop() {
        gateway.close();
        ann.close();
        bea.close();
        irc.close();
        xmpp.close();
    }

    private void awaitRunning() {
        Desk.await(
                "the relay",
                () -> Desk.list(desk.get("/routes").path("files")).stream()
                        .filter(file -> file.path("state").asString().equals("RUNNING"))
                        .findFirst());
    }

    private List<String> atBea() {
        bea.sync();
        return bea.bodies().stream()
                .map(body -> body.path("body").asString())
                .filter(text -> text.startsWith("<ann> "))
                .toList();
    }

    private List<String> atAnn() {
        ann.sync();
        return ann.lines().stream()
                .filter(line -> line.is("PRIVMSG", "desk", CHANNEL))
                .map(HeardLine::text)
                .toList();
    }

    @Test
    void whatIsSaidInOneRoomIsSaidInTheOtherWithItsName() {
        ann.say(CHANNEL, "Is the depot open?");
        bea.awaitBody("<ann> Is the depot open?");
        bea.sayInRoom(ROOM, "Until five.");
        ann.await("the answer", line -> line.text().equals("<bea> Until five."));
        ann.say(CHANNEL, "Thank you");
        bea.awaitBody("<ann> Thank you");

        assertThat(atBea()).containsExactly("<ann> Is the depot open?", "<ann> Thank you");
        assertThat(atAnn()).containsExactly("<bea> Until five.");
    }

    @Test
    void throughKillsEachLineIsPassedOnOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ann.sayNumbered(CHANNEL, "n", 1 + round * LINES, LINES);
            Thread.sleep(random.nextInt(600));
            gateway.kill();
            gateway = GatewayProcess.start(data);
            desk = Desk.signIn(gateway);
        }
        String room = desk.awaitConversation(ROOM).path("id").asString();
        List<JsonNode> ours = Desk.await(
                "all passed on",
                () -> Optional.of(desk.messages(room).stream()
                                .filter(one -> one.path("ours").asBoolean())
                                .toList())
                        .filter(all -> all.size() == ROUNDS * LINES)
                        .filter(all -> all.stream()
                                .allMatch(one ->
                                        SETTLED.contains(one.path("state").asString("")))));

        List<String> wanted = IntStream.rangeClosed(1, ROUNDS * LINES)
                .mapToObj(i -> "<ann> n" + i)
                .toList();
        assertThat(ours.stream().map(Desk::text)).containsExactlyInAnyOrderElementsOf(wanted);
        Stream<String> sent = ours.stream()
                .filter(one -> one.path("state").asString("").equals("SENT"))
                .map(Desk::text);
        assertThat(atBea()).doesNotHaveDuplicates().isSubsetOf(wanted).containsAll(sent.toList());
        assertThat(atAnn()).isEmpty();
    }
}
