package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the disk is full people are refused, networks wait, and all of it heals by itself. */
class FullStoreTest {

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
    void aFullDiskRefusesPeopleKeepsNetworksWaitingAndHeals() throws Exception {
        database.close();
        database = Database.open(folder.resolve("small"), Clock.systemUTC(), OptionalLong.of(120));
        Lane people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        String large = "x".repeat(1 << 20);

        assertThatThrownBy(() -> people.call(TestSettings.set("large", large)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(507));
        assertThat(database.writer().health()).isEqualTo(StoreHealth.FULL);
        CompletableFuture<Boolean> network =
                database.writer().lane("account:1").submit(TestSettings.set("network", large));
        database.writer().lane("room").run(tx -> {
            tx.list("PRAGMA max_page_count = 100000", row -> row.getLong(1));
        });

        network.get();
        assertThat(TestSettings.read(database, "network")).contains(large);
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
        Job<Boolean> first = tx -> TestSettings.set("first", "1").run(tx) && note(stored, "first");
        Job<Boolean> large = TestSettings.set("large", "x".repeat(1 << 20));
        CompletableFuture<Boolean> answer =
                database.writer().lane("account:1").submit(new Divided(poison, List.of(first, large)));
        database.writer().lane("people").run(tx -> tx.list("PRAGMA max_page_count = 100000", row -> row.getLong(1)));

        answer.get();
        assertThat(stored).containsExactly("first");
        assertThat(TestSettings.read(database, "large")).isPresent();
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
        assertThatThrownBy(() -> people.call(TestSettings.set("large", "x".repeat(1 << 20))))
                .isInstanceOf(Refusal.class);

        assertThatThrownBy(() -> people.call(_ -> {
                    throw Refusal.of(409, "conversation-taken", "Sally took this.");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(database.writer().health()).isEqualTo(StoreHealth.FULL);
    }

    private static Boolean note(List<String> order, String what) {
        order.add(what);
        return true;
    }
}
