package org.carrel.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.testkit.ManualClock;
import org.carrel.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldRequestsTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-02-03T10:00:00Z"));
    private final RequestStore store = new RequestStore();

    @Test
    void anAnswerIsRememberedForAWeek(@TempDir Path folder) throws Exception {
        try (Database database = Database.open(folder, clock)) {
            database.writer().lane("test").run(tx -> store.remember(tx, new Request(1, "old", "say"), 10));
            clock.advance(Duration.ofDays(1));
            database.writer().lane("test").run(tx -> store.remember(tx, new Request(1, "young", "say"), 11));
            OldRequests old = new OldRequests(database);

            clock.advance(Duration.ofDays(6));
            old.cut();
            assertThat(answer(database, "old")).contains(10L);

            clock.advance(Duration.ofSeconds(1));
            old.cut();
            assertThat(answer(database, "old")).isEmpty();
            assertThat(answer(database, "young")).contains(11L);
        }
    }

    private Optional<Long> answer(Database database, String request) {
        return database.reader().read(sql -> store.find(sql, 1, request)).map(RequestStore.Done::entity);
    }
}
