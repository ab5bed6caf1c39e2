package org.carrel.adapter.irc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.Mark.Type.BOLD;
import static org.carrel.adapter.Mark.Type.CODE;
import static org.carrel.adapter.Mark.Type.ITALIC;
import static org.carrel.adapter.Mark.Type.LINK;
import static org.carrel.adapter.Mark.Type.MENTION;
import static org.carrel.adapter.Mark.Type.QUOTE;

import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private static Mark mark(Mark.Type type, int from, int to) {
        return new Mark(type, from, to, "");
    }

    private static Content.Plain plain(String text, Mark... marks) {
        return new Content.Plain(text, List.of(marks));
    }

    record Case(String coded, Content.Plain meant) {}

    static List<Case> codes() {
        return List.of(
                new Case("plain", plain("plain")),
                new Case("\u0002bold\u0002 not", plain("bold not", mark(BOLD, 0, 4))),
                new Case("\u0002to the end", plain("to the end", mark(BOLD, 0, 10))),
                new Case("\u001dit\u0011al\u001dic\u0011", plain("italic", mark(ITALIC, 0, 4), mark(CODE, 2, 6))),
                new Case("\u0002a\u001db\u000fc", plain("abc", mark(BOLD, 0, 2), mark(ITALIC, 1, 2))),
                new Case("\u0002\u0002nothing\u0002", plain("nothing")),
                new Case("\u001funder\u001f \u001estruck\u001e \u0016turned\u0016", plain("under struck turned")),
                new Case("\u00034red\u0003 \u000304,12both\u0003", plain("red both")),
                new Case("\u000304123", plain("123")),
                new Case("\u00034,x", plain(",x")),
                new Case("\u0003,5x", plain(",5x")),
                new Case("\u0003", plain("")),
                new Case("\u0004ff00AAred\u0004", plain("red")),
                new Case("\u0004ff00aa,001122red", plain("red")),
                new Case("\u0004ff00aa,12red", plain(",12red")),
                new Case("\u0004ff00", plain("ff00")),
                new Case("bell\u0007 escape\u001b del\u007f c1\u0085 tab\tend", plain("bell escape del c1 tab\tend")));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codesBecomeMarksOrAreLeftOut(Case one) {
        assertThat(FormatReader.read(one.coded())).isEqualTo(one.meant());
    }

    @Test
    void linksAreFoundWithoutTheFullStopBehindThem() {
        assertThat(FormatReader.read("See https://library.example/a_(b) (or ircs://irc.example/desk).")
                        .marks())
                .containsExactly(
                        new Mark(LINK, 4, 33, "https://library.example/a_(b)"),
                        new Mark(LINK, 38, 61, "ircs://irc.example/desk"));
        assertThat(FormatReader.read("\u0011http://x.example\u0011").marks()).containsExactly(mark(CODE, 0, 16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2 < 3 > 1", "> five", "*stars* _lines_ `ticks`", "a: b", "javascript:alert(1)", "xhttps://a"})
    void whatOnlyLooksLikeMarkupStays(String text) {
        assertThat(FormatReader.read(text)).isEqualTo(plain(text));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void marksComeBackAsTheyWentOut(Content.Plain said) {
        List<StyledLine> lines = StyledText.lines(said.text(), said.marks());

        assertThat(lines).hasSize(1);
        assertThat(FormatReader.read(lines.getFirst().coded())).isEqualTo(said);
        assertThat(lines.getFirst().plain()).isEqualTo(said);
    }

    static List<Content.Plain> marked() {
        return List.of(
                plain("plain"),
                plain("all of it", mark(BOLD, 0, 9)),
                plain("all of it", mark(BOLD, 0, 9), mark(ITALIC, 4, 6)),
                plain("crossing", mark(BOLD, 0, 5), mark(ITALIC, 3, 8)),
                plain("12 apples", mark(BOLD, 0, 2), mark(CODE, 3, 9)),
                plain("see https://x.example", mark(BOLD, 0, 3), new Mark(LINK, 4, 21, "https://x.example")));
    }

    private static List<String> coded(String text, Mark... marks) {
        return StyledText.lines(text, List.of(marks)).stream()
                .map(StyledLine::coded)
                .toList();
    }

    @Test
    void eachLineHasItsOwnCodes() {
        assertThat(coded("one\ntwo", mark(BOLD, 0, 7))).containsExactly("\u0002one\u0002", "\u0002two\u0002");
    }

    @Test
    void quotationsHaveASignBeforeEachLine() {
        assertThat(coded("they said\nand more\nI say", mark(QUOTE, 0, 18)))
                .containsExactly("> they said", "> and more", "I say");
        assertThat(StyledText.lines("they", List.of(mark(QUOTE, 0, 4)))
                        .getFirst()
                        .plain())
                .isEqualTo(plain("they", mark(QUOTE, 0, 4)));
    }

    @Test
    void aLinkWithOtherWordsIsFollowedByItsAddress() {
        assertThat(coded("the catalogue has it", new Mark(LINK, 4, 13, "https://x.example")))
                .containsExactly("the catalogue (https://x.example) has it");
        assertThat(coded("the end", new Mark(LINK, 4, 7, "https://x.example")))
                .containsExactly("the end (https://x.example)");
    }

    @Test
    void anAddressCannotBringAnotherLine() {
        assertThat(coded("x", new Mark(LINK, 0, 1, "https://x\r\nQUIT"))).containsExactly("x (https://xQUIT)");
    }

    @Test
    void aNameIsSaidAsItStands() {
        assertThat(coded("ann: hello", new Mark(MENTION, 0, 3, "ann"))).containsExactly("ann: hello");
    }

    @Test
    void whatWouldReadAsACodeIsLeftOut() {
        assertThat(coded("a\u0002b\u00034c\u0001d\0e\u000ff")).containsExactly("ab4cdef");
        assertThat(coded("one\r\ntwo\rthree\n\nfour")).containsExactly("one", "two", "three", "", "four");
    }

    @Test
    void marksThatDoNotFitTheTextAreLeftOut() {
        assertThat(coded("abc", mark(BOLD, -1, 2), mark(BOLD, 2, 4), mark(BOLD, 1, 1)))
                .containsExactly("abc");
    }

    @Test
    void anActionStandsBetweenDelimiters() {
        assertThat(Ctcp.of("\u0001ACTION waves\u0001")).contains(new Ctcp("ACTION", "waves"));
        assertThat(Ctcp.of("\u0001action waves")).contains(new Ctcp("ACTION", "waves"));
        assertThat(Ctcp.of("\u0001VERSION\u0001")).contains(new Ctcp("VERSION", ""));
        assertThat(Ctcp.of("\u0001\u0001")).contains(new Ctcp("", ""));
        assertThat(Ctcp.of("waves")).isEmpty();
        assertThat(Ctcp.of("")).isEmpty();
        assertThat(new Ctcp("ACTION", "waves").message()).isEqualTo("\u0001ACTION waves\u0001");
    }
}
