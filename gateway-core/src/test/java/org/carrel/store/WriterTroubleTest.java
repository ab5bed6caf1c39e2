package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails takes nothing else along. */
class WriterTroubleTest {

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
    void aFailingJobTakesNoneOfItsTransactionAlong() throws Exception {
        Lane lane = database.writer().lane("account:1");
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> first = lane.submit(_ -> await(gate));
        CompletableFuture<Boolean> good = lane.submit(TestSettings.set("good", "1"));
        CompletableFuture<Boolean> bad = lane.submit(tx -> {
            new SettingStore().put(tx, "bad", "1");
            throw new IllegalStateException("boom");
        });
        gate.countDown();

        first.get();
        good.get();
        assertThatThrownBy(bad::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(TestSettings.read(database, "good")).contains("1");
        assertThat(TestSettings.read(database, "bad")).isEmpty();
    }

    @Test
    void aJobThatBreaksOffEndsNoWriting() throws Exception {
        Lane lane = database.writer().lane("account:1");
        CompletableFuture<Boolean> broken = lane.submit(_ -> {
            throw new StackOverflowError("too deep");
        });

        assertThatThrownBy(broken::get).hasRootCauseInstanceOf(StackOverflowError.class);
        lane.call(TestSettings.set("after", "1"));
        assertThat(TestSettings.read(database, "after")).contains("1");
    }

    @Test
    void whatFailsAfterTheCommitUndoesNothingAndRunsNothingTwice() throws Exception {
        List<String> ran = new ArrayList<>();
        database.writer().lane("people").run(tx -> {
            ran.add("job");
            new SettingStore().put(tx, "kept", "1");
            tx.afterCommit(() -> {
                throw new IllegalStateException("whoever is woken fails");
            });
            tx.afterCommit(() -> ran.add("next"));
        });

        assertThat(ran).containsExactly("job", "next");
        assertThat(TestSettings.read(database, "kept")).contains("1");
    }

    @Test
    void aBatchWithOnePoisonedPieceStoresTheOthersAndKeepsTheReason() throws Exception {
        database.writer().lane("account:1").call(new Pieces(List.of("one", "poison", "three")));

        assertThat(TestSettings.read(database, "one")).contains("stored");
        assertThat(TestSettings.read(database, "poison")).contains("poison cannot be stored");
        assertThat(TestSettings.read(database, "three")).contains("stored");
    }

    private static Boolean await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
