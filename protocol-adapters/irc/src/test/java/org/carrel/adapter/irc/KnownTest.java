package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.testkit.ManualClock;
import org.carrel.adapter.testkit.MapState;
import org.junit.jupiter.api.Test;

/** What is kept of a server over a restart. */
class KnownTest {

    @Test
    void whatWasKnownComesBack() {
        Known known = new Known(
                Isupport.none().with(List.of("NICKLEN=24", "CASEMAPPING=ascii", "NETWORK=A\\x20B", "UTF8ONLY")),
                Map.of("draft/multiline", "max-bytes=4096,max-lines=24", "batch", "", "sasl", "PLAIN"),
                true,
                true);
        Known read = Known.read(known.kept());

        assertThat(read.caps()).isEqualTo(known.caps());
        assertThat(read.server().said()).isEqualTo(known.server().said());
        assertThat(read.ids()).isTrue();
        assertThat(read.signedIn()).isTrue();
        assertThat(read.multiline()).isPresent();
    }

    @Test
    void whatAnotherVersionKeptIsLeftOut() {
        Known read = Known.read("nonsense\n\nids perhaps\ncap\ntoken NICKLEN=9".getBytes(StandardCharsets.UTF_8));

        assertThat(read.ids()).isFalse();
        assertThat(read.server().nickLength()).isEqualTo(9);
    }

    @Test
    void thatAServerWantsTlsIsKeptForAsLongAsItSaid() {
        ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
        MapState state = new MapState();
        Sts sts = new Sts(state, "irc.example", clock);
        assertThat(sts.port()).isEmpty();

        sts.told(6697, Duration.ofDays(30));
        assertThat(sts.port()).contains(6697);
        assertThat(new Sts(state, "irc.example", clock).port()).contains(6697);
        assertThat(new Sts(state, "other.example", clock).port()).isEmpty();
        clock.advance(Duration.ofDays(30));
        assertThat(sts.port()).isEmpty();

        sts.told(6697, Duration.ofDays(1));
        sts.told(6697, Duration.ZERO);
        assertThat(sts.port()).isEmpty();
        state.put("irc.sts", "nonsense x y".getBytes(StandardCharsets.UTF_8));
        assertThat(new Sts(state, "nonsense", clock).port()).isEmpty();
    }
}
