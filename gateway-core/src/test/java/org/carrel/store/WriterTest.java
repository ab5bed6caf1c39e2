package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs are done in turn, in transactions they may share, and the feed tells of them. */
class WriterTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAJobWroteIsThereWhenItsCallReturns() throws Exception {
        database.writer().lane("people").call(TestSettings.set("library", "Alder"));

        assertThat(TestSettings.read(database, "library")).contains("Alder");
    }

    @Test
    void aRefusalIsAnAnswerAndItsNeighboursGoOn() throws Exception {
        Lane lane = database.writer().lane("people");
        CompletableFuture<Boolean> before = lane.submit(TestSettings.set("a", "1"));
        CompletableFuture<Boolean> refused = lane.submit(_ -> {
            throw Refusal.of(409, "conversation-taken", "Sally took this.");
        });
        CompletableFuture<Boolean> after = lane.submit(TestSettings.set("b", "2"));

        before.get();
        after.get();
        assertThatThrownBy(refused::get).hasCauseInstanceOf(Refusal.class);
        assertThat(TestSettings.read(database, "a")).contains("1");
        assertThat(TestSettings.read(database, "b")).contains("2");
    }

    @Test
    void lanesAreServedInTurn() throws Exception {
        List<String> order = new ArrayList<>();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> last = database.writer().lane("gate").submit(_ -> {
            busy.countDown();
            return await(gate);
        });
        await(busy);
        Lane flood = database.writer().lane("account:1");
        for (int i = 0; i < 2_000; i++) {
            last = flood.submit(_ -> note(order, "flood"));
        }
        CompletableFuture<Boolean> person = database.writer().lane("people").submit(_ -> note(order, "person"));
        gate.countDown();

        person.get();
        last.get();
        assertThat(order.indexOf("person")).isLessThanOrEqualTo(1);
    }

    @Test
    void feedRowsComeWithTheCommitInOrderAndMerged() throws Exception {
        long before = database.feed().last().number();
        database.writer().lane("people").run(tx -> {
            tx.feed(Entity.CONVERSATION, 7, 1, Audience.everyone());
            tx.feed(Entity.MESSAGE, 8, 1, Audience.conversation(7));
            tx.feed(Entity.CONVERSATION, 7, 2, Audience.everyone());
        });

        assertThat(database.feed().after(before, 10))
                .extracting(FeedRow::kind, FeedRow::entity, FeedRow::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Entity.CONVERSATION, 7L, 2L),
                        org.assertj.core.groups.Tuple.tuple(Entity.MESSAGE, 8L, 1L));
    }

    private static Boolean await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static Boolean note(List<String> order, String what) {
        order.add(what);
        return true;
    }
}
