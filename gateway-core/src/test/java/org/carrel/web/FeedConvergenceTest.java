package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** Whoever follows knows what somebody knows who comes fresh. */
class FeedConvergenceTest {

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
    void afterRandomChangesSnapshotAndEventsAreAFreshSnapshot() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (FeedClient inbox = FeedClient.inbox(server, server.ada)) {
            inbox.next();
            for (int i = 0; i < 150; i++) {
                changeSomething(random);
            }
            inbox.upTo(server.database.feed().last().number());

            try (FeedClient fresh = FeedClient.inbox(server, server.ada)) {
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
}
