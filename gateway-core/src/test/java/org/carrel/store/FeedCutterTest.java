package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.carrel.adapter.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the feed keeps its rows. */
class FeedCutterTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-02-03T10:00:00Z"));
    private Database database;
    private FeedCutter cutter;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(folder, clock);
        cutter = new FeedCutter(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsAreKeptForSevenDaysAndTheNewestForEver() throws Exception {
        write(5_000);
        clock.advance(Duration.ofDays(7));
        cutter.cut();
        assertThat(rows()).isEqualTo(5_000);

        clock.advance(Duration.ofSeconds(1));
        cutter.cut();
        assertThat(rows()).isEqualTo(1);
        assertThat(database.feed().refusal(position(0))).contains("older");
        assertThat(database.feed().refusal(database.feed().last())).isEmpty();
    }

    @Test
    void aConsumerThatIsBehindIsWaitedForThirtyDays() throws Exception {
        FeedConsumer.start(database, "index", _ -> true).close();
        write(10);

        clock.advance(Duration.ofDays(29));
        cutter.cut();
        assertThat(rows()).isEqualTo(10);

        clock.advance(Duration.ofDays(2));
        cutter.cut();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aForgottenConsumerIsNotWaitedFor() throws Exception {
        FeedConsumer.start(database, "index", _ -> true).close();
        write(10);
        FeedConsumer.forget(database, "index");

        clock.advance(Duration.ofDays(8));
        cutter.cut();

        assertThat(rows()).isEqualTo(1);
    }

    private void write(int count) throws InterruptedException {
        database.writer()
                .lane("test")
                .run(tx -> LongStream.rangeClosed(1, count)
                        .forEach(id -> tx.feed(Entity.CONTACT, id, 1, Audience.everyone())));
    }

    private long rows() {
        return database.reader().read(sql -> sql.number("SELECT count(*) FROM feed"));
    }

    private Position position(long number) {
        return new Position(database.feed().last().epoch(), number);
    }
}
