package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.carrel.adapter.Head.Source;
import org.carrel.adapter.Text;
import org.carrel.adapter.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits that come before their original, or without it. */
class OverdueTest {

    private static final String ROSALIND = "rosalind";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-02-03T10:00:00Z"));
    private RoutingDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        desk = new RoutingDesk(folder, clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEditThatCameFirstWaitsForItsOriginal() throws Exception {
        desk.arrive(RoutingDesk.words(ROSALIND, "other", "before", Source.CATCH_UP));
        desk.arrive(RoutingDesk.edit(ROSALIND, "1", "Alder Gazette", Source.CATCH_UP));

        assertThat(desk.texts(ROSALIND)).containsExactly("before");

        desk.arrive(RoutingDesk.words(ROSALIND, "1", "Alder Gazete", Source.CATCH_UP));

        assertThat(desk.texts(ROSALIND)).containsExactly("before", "Alder Gazette");
        assertThat(desk.said(ROSALIND).getLast().editedAt()).isPresent();
        assertThat(desk.said(ROSALIND).getLast().reason()).isEmpty();
    }

    @Test
    void afterTheCatchUpItBecomesAMessageThatSaysSo() throws Exception {
        desk.arrive(RoutingDesk.edit(ROSALIND, "1", "Alder Gazette", Source.CATCH_UP));

        desk.overdue.caughtUp(desk.account);
        desk.arrive(RoutingDesk.words(ROSALIND, "2", "later", Source.LIVE));

        assertThat(desk.texts(ROSALIND)).containsExactly("Alder Gazette", "later");
        assertThat(desk.said(ROSALIND).getFirst().reason()).map(Text::code).contains("original-missing");
    }

    @Test
    void aLiveOneWaitsTenMinutes() throws Exception {
        desk.arrive(RoutingDesk.edit(ROSALIND, "1", "Alder Gazette", Source.LIVE));

        clock.advance(Duration.ofMinutes(10));
        desk.overdue.sweep();
        assertThat(desk.texts(ROSALIND)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        desk.overdue.sweep();
        assertThat(desk.texts(ROSALIND)).containsExactly("Alder Gazette");
    }

    @Test
    void aSecondEditOfTheSameOriginalChangesThatMessage() throws Exception {
        desk.arrive(RoutingDesk.edit(ROSALIND, "1", "Alder Gazete", Source.CATCH_UP));
        desk.overdue.caughtUp(desk.account);

        desk.arrive(RoutingDesk.edit(ROSALIND, "1", "Alder Gazette", Source.LIVE));

        assertThat(desk.texts(ROSALIND)).containsExactly("Alder Gazette");
    }

    @Test
    void anotherSendersEditChangesNothing() throws Exception {
        desk.arrive(RoutingDesk.words(ROSALIND, "1", "mine", Source.LIVE));
        desk.arrive(RoutingDesk.edit("mallory", "1", "not mine", Source.LIVE));

        assertThat(desk.texts(ROSALIND)).containsExactly("mine");
    }
}
