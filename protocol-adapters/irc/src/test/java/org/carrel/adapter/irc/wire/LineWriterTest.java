package org.carrel.adapter.irc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineWriterTest {

    private static String written(IrcLine line) {
        return new String(LineWriter.write(line, LineWriter.STANDARD_LENGTH), StandardCharsets.UTF_8);
    }

    @Test
    void theLastParameterHasItsColonWhereItNeedsOne() {
        assertThat(written(IrcLine.of("PRIVMSG", "#desk", "two words"))).isEqualTo("PRIVMSG #desk :two words\r\n");
        assertThat(written(IrcLine.of("PRIVMSG", "#desk", ":)"))).isEqualTo("PRIVMSG #desk ::)\r\n");
        assertThat(written(IrcLine.of("TOPIC", "#desk", ""))).isEqualTo("TOPIC #desk :\r\n");
        assertThat(written(IrcLine.of("JOIN", "#desk"))).isEqualTo("JOIN #desk\r\n");
    }

    static List<IrcLine> unsendable() {
        return List.of(
                IrcLine.of("PRIVMSG", "#desk", "hi\r\nQUIT"),
                IrcLine.of("PRIVMSG", "#desk", "hi\nQUIT"),
                IrcLine.of("PRIVMSG", "#desk", "hi\rQUIT"),
                IrcLine.of("PRIVMSG", "#desk", "hi\0"),
                IrcLine.of("PRIVMSG", "#desk two", "hi"),
                IrcLine.of("PRIVMSG", "", "hi"),
                IrcLine.of("PRIVMSG", ":desk", "hi"),
                IrcLine.of("JOIN\r\nQUIT", "#desk"),
                IrcLine.of("", "#desk"),
                IrcLine.of("@k=v", "#desk"),
                IrcLine.of(":ann", "#desk"),
                IrcLine.of("X").tagged("k", "a\0b"),
                IrcLine.of("X").tagged("k=v;l", "a"),
                IrcLine.of("X").tagged("", "a"),
                IrcLine.of("X").tagged("k\r\nQUIT", "a"),
                IrcLine.of("X").tagged("k", "v".repeat(4093)),
                IrcLine.of("PRIVMSG", "#desk", "é".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("unsendable")
    void whatCouldBeReadAsSomethingElseIsNotWritten(IrcLine line) {
        assertThatIllegalArgumentException().isThrownBy(() -> written(line));
    }

    @Test
    void theRefusalHoldsNothingOfTheLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(IrcLine.of("PASS", "secret\n")))
                .withMessageNotContaining("secret");
    }

    @Test
    void anEndOfLineInATagIsEscaped() {
        assertThat(written(IrcLine.of("X").tagged("k", "a\r\nb;c d\\e"))).isEqualTo("@k=a\\r\\nb\\:c\\sd\\\\e X\r\n");
    }

    @Test
    void aLineMayBeExactlyAsLongAsTheServerTakes() {
        String most = "x".repeat(512 - "PRIVMSG #desk ".length() - 2);

        assertThat(LineWriter.write(IrcLine.of("PRIVMSG", "#desk", most), 512)).hasSize(512);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineWriter.write(IrcLine.of("PRIVMSG", "#desk", most + "x"), 512));
        assertThat(LineWriter.write(IrcLine.of("PRIVMSG", "#desk", most + "x"), 513))
                .hasSize(513);
    }

    @Test
    void tagsCountForThemselves() {
        IrcLine line = new IrcLine(Map.of("k", "v".repeat(4092)), "", "X", List.of());

        assertThat(LineWriter.write(line, 512)).hasSize(1 + 4094 + 1 + 3);
    }

    @Test
    void bytesAreThoseOfUtf8() {
        for (String text : List.of("", "plain", "é", "€", "📚", "a é € 📚 z")) {
            assertThat(LineWriter.bytes(text)).as(text).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
