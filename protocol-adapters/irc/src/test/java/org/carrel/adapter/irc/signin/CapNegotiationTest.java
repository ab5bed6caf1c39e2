package org.carrel.adapter.irc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineParser;
import org.junit.jupiter.api.Test;

class CapNegotiationTest {

    private final CapNegotiation caps = new CapNegotiation(List.of("batch", "echo-message", "sasl", "server-time"));

    private List<IrcLine> on(String line) {
        return caps.on(LineParser.parse(line).orElseThrow());
    }

    private static IrcLine request(String names) {
        return IrcLine.of("CAP", "REQ", names);
    }

    @Test
    void whatIsOfferedAndWantedIsAskedForAndUsed() {
        assertThat(caps.begin()).isEqualTo(IrcLine.of("CAP", "LS", "302"));
        assertThat(on(":irc.example CAP * LS :batch foo/bar sasl=PLAIN,EXTERNAL"))
                .containsExactly(request("batch sasl"));
        assertThat(caps.isSettled()).isFalse();
        assertThat(caps.has("batch")).isFalse();

        assertThat(on("CAP carrel ACK :batch sasl")).isEmpty();

        assertThat(caps.isSettled()).isTrue();
        assertThat(caps.enabled()).containsExactlyInAnyOrder("batch", "sasl");
        assertThat(caps.offered("sasl")).contains("PLAIN,EXTERNAL");
        assertThat(caps.offered("foo/bar")).contains("");
        assertThat(caps.offered("echo-message")).isEmpty();
    }

    @Test
    void aListOfSeveralLinesIsWaitedFor() {
        assertThat(on("CAP * LS * :batch")).isEmpty();
        assertThat(caps.isSettled()).isFalse();
        assertThat(on("CAP * LS * :echo-message other")).isEmpty();
        assertThat(on("CAP * LS :sasl")).containsExactly(request("batch echo-message sasl"));
    }

    @Test
    void anEmptyListSettlesIt() {
        assertThat(on("CAP * LS :")).isEmpty();
        assertThat(caps.isSettled()).isTrue();
    }

    @Test
    void aRefusalOfSeveralIsTriedOneByOne() {
        on("CAP * LS :batch echo-message");

        assertThat(on("CAP * NAK :batch echo-message")).containsExactly(request("batch"), request("echo-message"));
        on("CAP * ACK :batch");
        assertThat(caps.isSettled()).isFalse();
        assertThat(on("CAP * NAK :echo-message")).isEmpty();

        assertThat(caps.isSettled()).isTrue();
        assertThat(caps.enabled()).containsExactly("batch");
    }

    @Test
    void whatComesLaterIsUsedAndWhatGoesIsNot() {
        on("CAP * LS :batch");
        on("CAP * ACK :batch");

        assertThat(on("CAP carrel NEW :echo-message other sasl=PLAIN batch"))
                .containsExactly(request("echo-message sasl"));
        on("CAP carrel ACK :echo-message sasl");
        on("CAP carrel DEL :batch other");

        assertThat(caps.enabled()).containsExactlyInAnyOrder("echo-message", "sasl");
        assertThat(caps.offered("batch")).isEmpty();
    }

    @Test
    void nothingIsUsedThatWasNotAskedFor() {
        on("CAP * LS :batch");

        on("CAP * ACK :batch unheard");
        on("CAP * ACK :-batch");

        assertThat(caps.enabled()).isEmpty();
    }

    @Test
    void aLongRequestIsDivided() {
        List<String> many = IntStream.range(0, 60)
                .mapToObj(i -> "example.org/capability-" + i)
                .toList();
        CapNegotiation greedy = new CapNegotiation(many);

        List<IrcLine> lines = greedy.on(IrcLine.of("CAP", "*", "LS", String.join(" ", many)));

        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.last().length() <= 400);
        assertThat(String.join(" ", lines.stream().map(IrcLine::last).toList())).isEqualTo(String.join(" ", many));
    }

    @Test
    void otherSubcommandsMeanNothing() {
        assertThat(on("CAP * LIST :batch")).isEmpty();
        assertThat(on("CAP")).isEmpty();
        assertThat(caps.isSettled()).isFalse();
    }
}
