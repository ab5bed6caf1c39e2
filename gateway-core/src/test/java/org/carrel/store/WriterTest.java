package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {

    private final SettingStore settings = new SettingStore();

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
        database.writer().lane("people").call(set("library", "Alder"));

        assertThat(read("library")).contains("Alder");
    }

    @Test
    void aRefusalIsAnAnswerAndItsNeighboursGoOn() throws Exception {
        Lane lane = database.writer().lane("people");
        CompletableFuture<Boolean> before = lane.submit(set("a", "1"));
        CompletableFuture<Boolean> refused = lane.submit(_ -> {
            throw Refusal.of(409, "conversation-taken", "Sally took this.");
        });
        CompletableFuture<Boolean> after = lane.submit(set("b", "2"));

        before.get();
        after.get();
        assertThatThrownBy(refused::get).hasCauseInstanceOf(Refusal.class);
        assertThat(read("a")).contains("1");
        assertThat(read("b")).contains("2");
    }

    @Test
    void aFailingJobTakesNoneOfItsTransactionAlong() throws Exception {
        Lane lane = database.writer().lane("account:1");
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> first = lane.submit(_ -> await(gate));
        CompletableFuture<Boolean> good = lane.submit(set("good", "1"));
        CompletableFuture<Boolean> bad = lane.submit(tx -> {
            settings.put(tx, "bad", "1");
            throw new IllegalStateException("boom");
        });
        gate.countDown();

        first.get();
        good.get();
        assertThatThrownBy(bad::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(read("good")).contains("1");
        assertThat(read("bad")).isEmpty();
    }

    @Test
    void aJobThatBreaksOffEndsNoWriting() throws Exception {
        Lane lane = database.writer().lane("account:1");
        CompletableFuture<Boolean> broken = lane.submit(_ -> {
            throw new StackOverflowError("too deep");
        });

        assertThatThrownBy(broken::get).hasRootCauseInstanceOf(StackOverflowError.class);
        lane.call(set("after", "1"));
        assertThat(read("after")).contains("1");
    }

    @Test
    void whatFailsAfterTheCommitUndoesNothingAndRunsNothingTwice() throws Exception {
        List<String> ran = new ArrayList<>();
        database.writer().lane("people").run(tx -> {
            ran.add("job");
            settings.put(tx, "kept", "1");
            tx.afterCommit(() -> {
                throw new IllegalStateException("whoever is woken fails");
            });
            tx.afterCommit(() -> ran.add("next"));
        });

        assertThat(ran).containsExactly("job", "next");
        assertThat(read("kept")).contains("1");
    }

    @Test
    void aBatchWithOnePoisonedPieceStoresTheOthersAndKeepsTheReason() throws Exception {
        database.writer().lane("account:1").call(new Pieces(List.of("one", "poison", "three")));

        assertThat(read("one")).contains("stored");
        assertThat(read("poison")).contains("poison cannot be stored");
        assertThat(read("three")).contains("stored");
    }

    @Test
    void lanesAreServedInTurn() throws Exception {
        List<String> order = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> last = database.writer().lane("gate").submit(_ -> await(gate));
        Lane flood = database.writer().lane("account:1");
        for (int i = 0; i < 2_000; i++) {
            last = flood.submit(_ -> note(order, "flood"));
        }
        CompletableFuture<Boolean> person = database.writer().lane("people").submit(_ -> note(order, "person"));
        gate.countDown();

        person.get();
        last.get();
        assertThat(order.indexOf("person")).isLessThan(Writer.MAX_WEIGHT);
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

    @Test
    void aFullDiskRefusesPeopleKeepsNetworksWaitingAndHeals() throws Exception {
        database.close();
        database = Database.open(folder.resolve("small"), Clock.systemUTC(), OptionalLong.of(120));
        Lane people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        String large = "x".repeat(1 << 20);

        assertThatThrownBy(() -> people.call(set("large", large)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(507));
        assertThat(database.writer().health()).isEqualTo(StoreHealth.FULL);
        CompletableFuture<Boolean> network = database.writer().lane("account:1").submit(set("network", large));
        database.writer().lane("room").run(tx -> {
            tx.list("PRAGMA max_page_count = 100000", row -> row.getLong(1));
        });

        network.get();
        assertThat(read("network")).contains(large);
        assertThat(database.writer().health()).isEqualTo(StoreHealth.OK);
    }

    @Test
    void whatOfADividedJobIsStoredIsNotStoredAgainWhenTheRestFindsRoom() throws Exception {
        database.close();
        database = Database.open(folder.resolve("small"), Clock.systemUTC(), OptionalLong.of(120));
        List<String> stored = new ArrayList<>();
        Job<Boolean> poison = _ -> {
            throw new IllegalStateException("cannot be stored together with others");
        };
        Job<Boolean> first = tx -> set("first", "1").run(tx) && note(stored, "first");
        Job<Boolean> large = set("large", "x".repeat(1 << 20));
        CompletableFuture<Boolean> answer =
                database.writer().lane("account:1").submit(new Divided(poison, List.of(first, large)));
        database.writer().lane("people").run(tx -> tx.list("PRAGMA max_page_count = 100000", row -> row.getLong(1)));

        answer.get();
        assertThat(stored).containsExactly("first");
        assertThat(read("large")).isPresent();
    }

    private record Divided(Job<Boolean> whole, List<Job<Boolean>> pieces) implements Job<Boolean> {

        @Override
        public Boolean run(Tx tx) {
            return whole.run(tx);
        }
    }

    @Test
    void whoWritesNothingDoesNotShowThatThereIsRoom() throws Exception {
        database.close();
        database = Database.open(folder.resolve("small"), Clock.systemUTC(), OptionalLong.of(120));
        Lane people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        assertThatThrownBy(() -> people.call(set("large", "x".repeat(1 << 20)))).isInstanceOf(Refusal.class);

        assertThatThrownBy(() -> people.call(_ -> {
                    throw Refusal.of(409, "conversation-taken", "Sally took this.");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(database.writer().health()).isEqualTo(StoreHealth.FULL);
    }

    @Test
    void aSecondOpeningOfTheFolderIsRefusedInWords() {
        assertThatThrownBy(() -> Database.open(folder, Clock.systemUTC()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Another Carrel already works in the data folder")
                .hasMessageContaining("--data");
    }

    private Optional<String> read(String name) {
        return database.reader().read(sql -> settings.get(sql, name));
    }

    private Job<Boolean> set(String name, String value) {
        return tx -> {
            settings.put(tx, name, value);
            return true;
        };
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

    private record Pieces(List<String> names) implements Job<Boolean> {

        @Override
        public Boolean run(Tx tx) {
            for (String name : names) {
                new SettingStore().put(tx, name, "stored");
                if (name.equals("poison")) {
                    throw new IllegalStateException("poison cannot be stored");
                }
            }
            return true;
        }

        @Override
        public List<Job<Boolean>> pieces() {
            return names.size() == 1
                    ? List.of()
                    : names.stream()
                            .<Job<Boolean>>map(n -> new Pieces(List.of(n)))
                            .toList();
        }

        @Override
        public Optional<Job<Boolean>> otherwise(RuntimeException failure) {
            return Optional.of(tx -> {
                new SettingStore().put(tx, names.getFirst(), String.valueOf(failure.getMessage()));
                return true;
            });
        }
    }
}
