package org.carrel.adapter.loopback.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.loopback.network.Happening;
import org.carrel.adapter.loopback.network.Line;
import org.carrel.adapter.loopback.network.Link;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Person;
import org.carrel.adapter.loopback.network.Words;
import org.carrel.adapter.testkit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-14T09:00:00Z"));
    private LoopbackNetwork network;
    private Link staff;
    private int answers;

    @BeforeEach
    void openTheDesk() throws Exception {
        network = new LoopbackNetwork(clock);
        staff = network.signIn("carrel", Optional.empty(), _ -> {});
    }

    private Practice practice(int most) {
        return new Practice(network, clock.scheduler(), most, false, 7);
    }

    private void answer(Person patron, String text) throws Exception {
        staff.submit(patron.address(), "c" + ++answers, new Happening.Wrote(Words.of(text), Optional.empty()));
    }

    private static List<String> said(Person patron) {
        return patron.screen().stream()
                .filter(line -> !line.byStaff())
                .map(Line::words)
                .map(Words::text)
                .toList();
    }

    @Test
    void somebodyWritesWithinSeconds() {
        practice(4).start();
        clock.advance(Duration.ofSeconds(15));
        assertThat(network.people()).hasSize(1);
        assertThat(said(network.people().getFirst())).isNotEmpty();
    }

    @Test
    void theFirstPatronWritesWithinThreeSeconds() {
        practice(4).start();
        clock.advance(Duration.ofSeconds(3));
        assertThat(said(network.people().getFirst())).isNotEmpty();
    }

    @Test
    void patronReadsAnswersThanksAndLeaves() throws Exception {
        practice(1).start();
        clock.advance(Duration.ofSeconds(15));
        Person patron = network.people().getFirst();
        int opening = said(patron).size();
        answer(patron, "Which edition do you mean?");
        clock.advance(Duration.ofSeconds(20));
        assertThat(said(patron)).hasSize(opening + 1);
        assertThat(patron.line("Which edition do you mean?").read()).isTrue();
        answer(patron, "Is there anything else I can do for you?");
        clock.advance(Duration.ofSeconds(20));
        assertThat(said(patron)).hasSize(opening + 2);
        clock.advance(Duration.ofSeconds(20));
        assertThat(patron.here()).isFalse();
    }

    @Test
    void whoGetsNoAnswerAsksAgainAndThenGivesUp() {
        practice(1).start();
        clock.advance(Duration.ofSeconds(15));
        Person patron = network.people().getFirst();
        int opening = said(patron).size();
        clock.advance(Duration.ofSeconds(170));
        assertThat(said(patron)).hasSize(opening + 1);
        clock.advance(Duration.ofMinutes(4));
        assertThat(patron.here()).isFalse();
    }

    @Test
    void nobodyComesAnyMoreWhileStaffAreAway() throws Exception {
        practice(2).start();
        clock.advance(Duration.ofHours(12));
        int overnight = network.people().size();
        assertThat(overnight).isBetween(2, 4);
        answer(network.people().getFirst(), "Good morning! I am here now.");
        clock.advance(Duration.ofMinutes(4));
        assertThat(network.people().stream().filter(Person::here)).isNotEmpty();
    }

    @Test
    void neverMoreAreThereThanAskedFor() {
        Practice practice = practice(3);
        practice.start();
        for (int minute = 0; minute < 30; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(practice.present()).isBetween(0, 3);
        }
    }

    @Test
    void afterClosingNobodySpeaks() {
        Practice practice = practice(3);
        practice.start();
        clock.advance(Duration.ofMinutes(2));
        practice.stop();
        int before = network.log().size();
        clock.advance(Duration.ofHours(1));
        assertThat(network.log()).hasSize(before);
        assertThat(clock.scheduler().waiting()).isZero();
    }

    @Test
    void sameSeedGivesTheSameShift() {
        practice(3).start();
        clock.advance(Duration.ofMinutes(5));
        ManualClock other = new ManualClock(Instant.parse("2026-03-14T09:00:00Z"));
        LoopbackNetwork again = new LoopbackNetwork(other);
        new Practice(again, other.scheduler(), 3, false, 7).start();
        other.advance(Duration.ofMinutes(5));
        assertThat(again.log()).isEqualTo(network.log());
    }
}
