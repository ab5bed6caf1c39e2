package org.carrel.adapter.irc.wire;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines mean. The kinds of cases are those that the IRC parser tests of ircdocs.horse collect. */
class LineParserTest {

    record Case(String line, IrcLine meant) {
        @Override
        public String toString() {
            return line;
        }
    }

    private static Case reads(String line, Map<String, String> tags, String source, String command, String... params) {
        return new Case(line, new IrcLine(tags, source, command, List.of(params)));
    }

    private static Case reads(String line, String source, String command, String... params) {
        return reads(line, Map.of(), source, command, params);
    }

    static List<Case> plain() {
        return List.of(
                reads("LIST", "", "LIST"),
                reads("mode #desk +m", "", "MODE", "#desk", "+m"),
                reads("KICK #desk ann :too loud today", "", "KICK", "#desk", "ann", "too loud today"),
                reads("TOPIC #desk :", "", "TOPIC", "#desk", ""),
                reads("TOPIC #desk ::-)", "", "TOPIC", "#desk", ":-)"),
                reads(":ann PRIVMSG #desk hi", "ann", "PRIVMSG", "#desk", "hi"),
                reads(":ann PRIVMSG #desk :hi all ", "ann", "PRIVMSG", "#desk", "hi all "),
                reads(":ann PRIVMSG #desk :  indented", "ann", "PRIVMSG", "#desk", "  indented"),
                reads(":ann PRIVMSG #desk :   ", "ann", "PRIVMSG", "#desk", "   "),
                reads(":ann PRIVMSG #desk :really? :) ", "ann", "PRIVMSG", "#desk", "really? :) "),
                reads(":ann JOIN #desk", "ann", "JOIN", "#desk"),
                reads(":ann JOIN :#desk", "ann", "JOIN", "#desk"),
                reads(":ann AWAY", "ann", "AWAY"),
                reads(":ann AWAY ", "ann", "AWAY"),
                reads(":irc.example MODE #desk +v ann  ", "irc.example", "MODE", "#desk", "+v", "ann"),
                reads(":irc.example 432  a*b :Not a nick", "irc.example", "432", "a*b", "Not a nick"),
                reads(":ann   PART    #desk", "ann", "PART", "#desk"),
                reads(":an\tn PART #desk", "an\tn", "PART", "#desk"),
                reads(":a!b@c\u0003host\u0002.org PART #desk", "a!b@c\u0003host\u0002.org", "PART", "#desk"));
    }

    static List<Case> tagged() {
        return List.of(
                reads("@a=1;b=2 X", Map.of("a", "1", "b", "2"), "", "X"),
                reads("@a;b= :ann X y", Map.of("a", "", "b", ""), "ann", "X", "y"),
                reads("@+reply=m1;x.org/k=v X", Map.of("+reply", "m1", "x.org/k", "v"), "", "X"),
                reads("@k=1;x.org/k=2 X", Map.of("k", "1", "x.org/k", "2"), "", "X"),
                reads("@k=1;l=2;k=3 X", Map.of("k", "3", "l", "2"), "", "X"),
                reads("@k=a=b X", Map.of("k", "a=b"), "", "X"),
                reads("@;;k=v;=w; X", Map.of("k", "v"), "", "X"),
                reads("@k=v   :ann   X", Map.of("k", "v"), "ann", "X"),
                reads("@k=\\s\\:\\r\\n\\\\ X", Map.of("k", " ;\r\n\\"), "", "X"),
                reads("@k=\\\\n X", Map.of("k", "\\n"), "", "X"),
                reads("@k=a\\b\\c X", Map.of("k", "abc"), "", "X"),
                reads("@k=end\\ X", Map.of("k", "end"), "", "X"));
    }

    @ParameterizedTest
    @MethodSource({"plain", "tagged"})
    void aLineMeansThis(Case one) {
        assertThat(LineParser.parse(one.line())).contains(one.meant());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsWrittenAgainMeansTheSame(Case one) {
        IrcLine ours =
                new IrcLine(Map.of(), "", one.meant().command(), one.meant().params());
        String wire = new String(LineWriter.write(ours, 512), StandardCharsets.UTF_8);

        assertThat(wire).endsWith("\r\n");
        assertThat(LineParser.parse(wire.strip())).map(IrcLine::command).contains(ours.command());
        assertThat(LineParser.parse(wire.substring(0, wire.length() - 2))).contains(ours);
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void tagsAreWrittenSoThatTheyComeBack(Case one) {
        IrcLine ours = new IrcLine(one.meant().tags(), "", "X", List.of());
        String wire = new String(LineWriter.write(ours, 512), StandardCharsets.UTF_8);

        assertThat(LineParser.parse(wire.substring(0, wire.length() - 2))).contains(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@k=v", "@k=v ", ":ann", ":ann  ", "@", ":", "@ :"})
    void aLineWithoutACommandIsNone(String line) {
        assertThat(LineParser.parse(line)).isEmpty();
    }

    @Test
    void tagsKeepTheirOrder() {
        Map<String, String> tags = new LinkedHashMap<>(Map.ofEntries(entry("z", "1")));
        tags.put("a", "2");

        assertThat(new String(LineWriter.write(new IrcLine(tags, "", "X", List.of()), 512), StandardCharsets.UTF_8))
                .isEqualTo("@z=1;a=2 X\r\n");
    }

    /** A million characters: were the time the square of the length, this would take hours. */
    @Test
    void theTimeGrowsWithTheLengthAndNotWithItsSquare() {
        String[] hostile = {
            "@" + "a;".repeat(50_000), " ".repeat(100_000), ":a X " + "b ".repeat(50_000), "@k=" + "\\".repeat(100_000)
        };
        for (String line : hostile) {
            LineParser.parse(line + " X");
            long began = System.nanoTime();
            LineParser.parse(line.repeat(10) + " X");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
