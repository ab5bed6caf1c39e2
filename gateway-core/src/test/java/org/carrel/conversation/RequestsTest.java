package org.carrel.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.carrel.store.Database;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

    private static final By ADA = new By(1, Optional.empty());
    private static final By OMAR = new By(2, Optional.empty());

    @TempDir
    Path folder;

    private final Requests requests = new Requests();
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
    void aRepeatGetsTheFirstAnswer() throws Exception {
        assertThat(done(Request.of(ADA, "r", "say", 7, "Hello"), 10)).isEqualTo(10);
        assertThat(done(Request.of(ADA, "r", "say", 7, "Hello"), 11)).isEqualTo(10);
    }

    @Test
    void anotherCommandWithTheSameIdIsRefused() throws Exception {
        done(Request.of(ADA, "r", "say", 7, "Hello"), 10);

        for (Request other : new Request[] {
            Request.of(ADA, "r", "say", 8, "Hello"),
            Request.of(ADA, "r", "say", 7, "Hello!"),
            Request.of(ADA, "r", "note", 7, "Hello"),
            Request.of(ADA, "r", "say", "7 5Hello")
        }) {
            assertThatThrownBy(() -> done(other, 11)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(409);
                assertThat(refusal.text().code()).isEqualTo("request-used");
            });
        }
    }

    @Test
    void twoPeopleMayChooseTheSameId() throws Exception {
        done(Request.of(ADA, "r", "say", 7, "Hello"), 10);

        assertThat(done(Request.of(OMAR, "r", "say", 8, "Hi"), 11)).isEqualTo(11);
    }

    @Test
    void whatAnEarlierCarrelDidKeepsItsAnswer() throws Exception {
        database.writer()
                .lane("test")
                .run(tx -> tx.update(
                        "INSERT INTO request (operator, request_id, entity_id, at) VALUES (1, 'r', 10, ?)", tx.now()));

        assertThat(done(Request.of(ADA, "r", "say", 7, "Hello"), 11)).isEqualTo(10);
    }

    private long done(Request request, long answer) throws InterruptedException {
        return database.writer().lane("test").call(tx -> requests.once(tx, request, () -> answer));
    }
}
