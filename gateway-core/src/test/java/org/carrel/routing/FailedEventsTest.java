package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.carrel.account.FailedEvent;
import org.carrel.account.FailedEventStore;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head.Source;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedEventsTest {

    private static final String ROSALIND = "rosalind";

    private RoutingDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        desk = new RoutingDesk(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEventThatCouldNotBeStoredIsStoredAgainAndGone() throws Exception {
        fail(RoutingDesk.words(ROSALIND, "1", "hello", Source.LIVE));
        assertThat(desk.accounts.failed(desk.account)).isEqualTo(1);

        desk.failed.again(RoutingDesk.nobody(), only().id());

        assertThat(desk.texts(ROSALIND)).containsExactly("hello");
        assertThat(desk.accounts.failed(desk.account)).isZero();
    }

    @Test
    void oneThatFailsAgainStaysWithWords() throws Exception {
        fail(RoutingDesk.words(ROSALIND, "1", "hello", Source.LIVE));
        desk.database.writer().lane("test").run(tx -> tx.update("ALTER TABLE sender_ref RENAME TO away"));

        assertThatThrownBy(() -> desk.failed.again(RoutingDesk.nobody(), only().id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stays here");

        assertThat(desk.accounts.failed(desk.account)).isEqualTo(1);
    }

    @Test
    void oneThatIsDiscardedIsGone() throws Exception {
        fail(RoutingDesk.words(ROSALIND, "1", "hello", Source.LIVE));

        desk.failed.discard(RoutingDesk.nobody(), only().id());

        assertThat(desk.failed.of(desk.account)).isEmpty();
        assertThat(desk.texts(ROSALIND)).isEmpty();
    }

    private void fail(Event event) throws InterruptedException {
        desk.database
                .writer()
                .lane("test")
                .run(tx -> new FailedEventStore()
                        .add(tx, desk.account, event, new IllegalStateException("It did not fit.")));
    }

    private FailedEvent only() {
        List<FailedEvent> all = desk.failed.of(desk.account);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
