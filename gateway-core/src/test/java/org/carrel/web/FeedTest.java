package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.carrel.adapter.Presence;
import org.carrel.operator.Caller;
import org.carrel.operator.NewOperator;
import org.carrel.operator.Operator;
import org.carrel.operator.OperatorChange;
import org.carrel.operator.Role;
import org.carrel.operator.Scope;
import org.carrel.operator.Token;
import org.carrel.operator.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FeedTest {

    private static final List<Presence> PRESENCES = List.of(Presence.AVAILABLE, Presence.AWAY, Presence.OFFLINE);

    @TempDir
    Path folder;

    private TestServer server;
    private Caller ada;

    @BeforeEach
    void open() throws Exception {
        server = new TestServer(folder);
        ada = server.caller(server.ada);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFreshInboxGetsASnapshotAndThenWhatChanges() throws Exception {
        try (FeedClient inbox = inbox(server.ada, "")) {
            assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
            server.people.operators().presence(ada, Presence.BUSY);

            JsonNode frame = inbox.next();

            assertThat(frame.get("type").asString()).isEqualTo("events");
            assertThat(frame.at("/events/0/state/presence").asString()).isEqualTo("BUSY");
            assertThat(frame.get("up_to").asLong())
                    .isEqualTo(server.database.feed().last().number());
        }
    }

    @Test
    void afterRandomChangesSnapshotAndEventsAreAFreshSnapshot() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (FeedClient inbox = inbox(server.ada, "")) {
            inbox.next();
            for (int i = 0; i < 150; i++) {
                changeSomething(random);
            }
            inbox.upTo(server.database.feed().last().number());

            try (FeedClient fresh = inbox(server.ada, "")) {
                fresh.next();
                assertThat(inbox.world()).as("seed " + seed).isEqualTo(fresh.world());
            }
        }
    }

    private void changeSomething(Random random) throws InterruptedException {
        List<Operator> people = server.people.operators().all();
        Operator one = people.get(random.nextInt(people.size()));
        List<Token> tokens = server.database
                .reader()
                .read(sql -> new TokenStore().of(sql, ada.operator().id()));
        switch (random.nextInt(6)) {
            case 0 -> server.people.operators().presence(ada, PRESENCES.get(random.nextInt(PRESENCES.size())));
            case 1 -> server.people.operators().change(ada, one.id(), name("Name " + random.nextInt(1000)));
            case 2 -> server.people.tokens().make(ada, "Token " + random.nextInt(1000), Scope.READ);
            case 3 -> {
                if (!tokens.isEmpty()) {
                    server.people.tokens().revoke(ada, tokens.getFirst().id());
                }
            }
            case 4 -> {
                if (one.id() != ada.operator().id()) {
                    server.people.operators().change(ada, one.id(), retired(random.nextBoolean()));
                }
            }
            default -> {
                if (people.size() < 8) {
                    String email = "new" + random.nextLong() + "@example.org";
                    server.people
                            .operators()
                            .add(ada, new NewOperator("New", email, TestServer.PASSWORD, Role.OPERATOR));
                }
            }
        }
    }

    private static OperatorChange name(String name) {
        return new OperatorChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static OperatorChange retired(boolean retired) {
        return new OperatorChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(retired));
    }

    @Test
    void oneWhoComesBackGetsWhatTheyMissedAndNothingTwice() throws Exception {
        String position;
        try (FeedClient inbox = inbox(server.ada, "")) {
            JsonNode snapshot = inbox.next();
            position = "?epoch=" + snapshot.get("epoch").asString() + "&after="
                    + snapshot.get("number").asLong();
        }
        server.people.tokens().make(ada, "Missed", Scope.READ);

        try (FeedClient back = inbox(server.ada, position)) {
            assertThat(back.next().get("type").asString()).isEqualTo("resumed");
            JsonNode missed = back.next();
            assertThat(missed.get("events")).hasSize(1);
            assertThat(missed.at("/events/0/state/name").asString()).isEqualTo("Missed");
        }
    }

    @ParameterizedTest
    @CsvSource({"?epoch=another&after=1, epoch", "?epoch=EPOCH&after=99999, ahead"})
    void aPositionThatIsNoGoodIsToldOnceBeforeASnapshot(String position, String reason) throws Exception {
        String epoch = server.database.feed().last().epoch();

        try (FeedClient inbox = inbox(server.ada, position.replace("EPOCH", epoch))) {
            JsonNode reset = inbox.next();
            assertThat(reset.get("type").asString()).isEqualTo("reset");
            assertThat(reset.get("reason").asString()).isEqualTo(reason);
            assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
        }
    }

    @Test
    void whatIsForOnePersonIsSentToNobodyElse() throws Exception {
        try (FeedClient omars = inbox(server.omar, "")) {
            omars.next();
            server.people.tokens().make(ada, "Secret plan", Scope.READ);
            server.people.operators().presence(ada, Presence.AWAY);

            omars.upTo(server.database.feed().last().number());

            assertThat(omars.heard()).noneMatch(frame -> frame.contains("Secret plan"));
            assertThat(omars.heard()).anyMatch(frame -> frame.contains("AWAY"));
        }
    }

    @Test
    void whoIsSignedOutIsToldSoAndHearsNothingMore() throws Exception {
        try (FeedClient inbox = inbox(server.omar, "")) {
            inbox.next();
            server.people.sessions().close(server.caller(server.omar).session().orElseThrow());
            server.people.operators().presence(ada, Presence.AWAY);

            assertThat(inbox.end()).startsWith("1008 ");
            assertThat(inbox.heard()).noneMatch(frame -> frame.contains("AWAY"));
        }
    }

    @Test
    void aProgramFollowsWithItsToken() throws Exception {
        String token = server.token(server.ada, Scope.READ);

        try (FeedClient program = new FeedClient(server, uri(""), "Authorization", "Bearer " + token)) {
            assertThat(program.next().get("type").asString()).isEqualTo("snapshot");
        }
    }

    @Test
    void aPageOfAnotherSiteCannotOpenIt() {
        assertThatThrownBy(() -> new FeedClient(
                        server, uri(""), "Cookie", "__Host-carrel=" + server.ada, "Origin", "https://evil.example"))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void withoutASocketItSaysSo() throws Exception {
        assertThat(server.get(server.as(server.ada, "/feed")).statusCode()).isEqualTo(426);
    }

    @Test
    void colleaguesSeeWhoLooksAtWhat() throws Exception {
        try (FeedClient omars = inbox(server.omar, "")) {
            omars.next();
            try (FeedClient adas = inbox(server.ada, "")) {
                adas.next();
                adas.say("{\"type\":\"looking\",\"conversation\":\"17\"}");
                assertThat(omars.next().get("conversation").asString()).isEqualTo("17");
                try (FeedClient fresh = inbox(server.omar, "")) {
                    assertThat(fresh.next().at("/looking/0/conversation").asString())
                            .isEqualTo("17");
                }
            }
            assertThat(omars.next().get("conversation").isNull()).isTrue();
        }
    }

    @Test
    void everybodyKnowsWhoHasAnInboxOpen() throws Exception {
        String adasId = Long.toString(server.caller(server.ada).operator().id());
        String omarsId = Long.toString(server.caller(server.omar).operator().id());
        try (FeedClient adas = inbox(server.ada, "")) {
            assertThat(adas.nextHere()).containsExactly(adasId);
            try (FeedClient omars = inbox(server.omar, "");
                    FeedClient second = inbox(server.omar, "")) {
                assertThat(adas.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
                assertThat(omars.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
                assertThat(second.nextHere()).containsExactlyInAnyOrder(adasId, omarsId);
            }
            assertThat(adas.nextHere()).containsExactly(adasId);
        }
    }

    @Test
    void typingOnTheFeedReachesTheConversationAndNonsenseNothing() throws Exception {
        try (FeedClient inbox = inbox(server.ada, "")) {
            inbox.next();
            inbox.say("nonsense");
            inbox.say("{\"type\":\"typing\"}");
            inbox.say("{\"type\":\"typing\",\"conversation\":\"17\",\"on\":true}");
            inbox.say("{\"type\":\"looking\",\"conversation\":\"17\"}");

            assertThat(inbox.next().get("signal").asString()).isEqualTo("looking");
            assertThat(server.desk.asked).contains("typing 17 true");
        }
    }

    @Test
    void aProgramThatMayOnlyLookMakesNobodySeeTyping() throws Exception {
        String looks = server.token(server.ada, Scope.READ);
        try (FeedClient inbox = new FeedClient(server, uri(""), "Authorization", "Bearer " + looks)) {
            inbox.next();
            inbox.say("{\"type\":\"typing\",\"conversation\":\"17\",\"on\":true}");
            inbox.say("{\"type\":\"looking\",\"conversation\":\"17\"}");

            JsonNode frame = inbox.next();
            while (!frame.has("signal")) {
                frame = inbox.next();
            }
            assertThat(frame.get("signal").asString()).isEqualTo("looking");
            assertThat(server.desk.asked).doesNotContain("typing 17 true");
        }
    }

    @Test
    void signalsReachInboxesThatMaySeeThem() throws Exception {
        try (FeedClient inbox = inbox(server.ada, "")) {
            inbox.next();
            server.server.signals().typing(5_000, Optional.empty(), true);
            server.server.signals().presence(3, Presence.AWAY, "tea");
            server.server.signals().staffTyping(17, 4, true);

            assertThat(inbox.next().get("signal").asString()).isEqualTo("presence");
            assertThat(inbox.next().get("signal").asString()).isEqualTo("staff_typing");
        }
    }

    @Test
    void whenTheServerStopsItSaysSo() throws Exception {
        try (FeedClient inbox = inbox(server.ada, "")) {
            inbox.next();

            server.server.close();

            assertThat(inbox.end()).startsWith("1001 ");
        }
    }

    @Test
    void whoSaysTooMuchAtOnceIsCutOff() throws Exception {
        try (FeedClient inbox = inbox(server.ada, "")) {
            inbox.next();
            inbox.say("x".repeat(10_000));

            assertThat(inbox.end()).startsWith("1009");
        }
    }

    private FeedClient inbox(String session, String position) {
        return new FeedClient(server, uri(position), "Cookie", "__Host-carrel=" + session);
    }

    private URI uri(String position) {
        return URI.create(server.api("/feed") + position);
    }
}
