package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.Mark.Type.BOLD;
import static org.carrel.adapter.Mark.Type.CODE;
import static org.carrel.adapter.Mark.Type.ITALIC;
import static org.carrel.adapter.Mark.Type.LINK;
import static org.carrel.adapter.Mark.Type.QUOTE;

import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylingTest {

    private static Mark mark(Mark.Type type, int from, int to) {
        return new Mark(type, from, to, "");
    }

    private static Content.Plain plain(String text, Mark... marks) {
        return new Content.Plain(text, List.of(marks));
    }

    @Test
    void signsBecomeMarks() {
        assertThat(StylingReader.read("*bold* _italic_ `code`"))
                .isEqualTo(plain("bold italic code", mark(BOLD, 0, 4), mark(ITALIC, 5, 11), mark(CODE, 12, 16)));
    }

    @Test
    void aQuotationOfTwoLinesIsOne() {
        assertThat(StylingReader.read("> first\n> second\nanswer"))
                .isEqualTo(plain("first\nsecond\nanswer", mark(QUOTE, 0, 12)));
    }

    @Test
    void aFencedBlockIsCodeAndNothingInItIsStyled() {
        assertThat(StylingReader.read("see\n```\n*x*\ny\n```\nend"))
                .isEqualTo(plain("see\n*x*\ny\nend", mark(CODE, 4, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2*3*4", "* not * bold", "snake_case_name", "**", "*open", "a * b", "_ _", "*\n*"})
    void whatOnlyLooksLikeStylingStays(String text) {
        assertThat(StylingReader.read(text).text()).isEqualTo(text);
    }

    @Test
    void linksAreFoundWithoutTheFullStopBehindThem() {
        assertThat(StylingReader.read("See https://library.example/a_b_c (or http://x.example/y).")
                        .marks())
                .containsExactly(
                        new Mark(LINK, 4, 33, "https://library.example/a_b_c"),
                        new Mark(LINK, 38, 56, "http://x.example/y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://...", "xmpp:", "mailto:,", "geo:.:."})
    void whatOnlyBeginsLikeAnAddressIsNone(String text) {
        assertThat(StylingReader.read(text)).isEqualTo(plain(text));
    }

    @Test
    void anAddressMayHaveBracketsInIt() {
        assertThat(StylingReader.read("(http://a/b_(c)).").marks())
                .containsExactly(new Mark(LINK, 1, 16, "http://a/b_(c))"));
    }

    @Test
    void codeHidesNoAddressBehindIt() {
        assertThat(StylingReader.read("http://a `http://b` http://c `d` http://e")
                        .marks())
                .filteredOn(mark -> mark.type() == LINK)
                .extracting(Mark::value)
                .containsExactly("http://a", "http://c", "http://e");
    }

    @Test
    void spansThatCrossAreNotBothWritten() {
        Content.Plain content = plain("one two three", mark(BOLD, 0, 7), mark(ITALIC, 4, 13));

        assertThat(StylingWriter.write(content)).isEqualTo(new StylingWriter.Styled("*one two* three", true));
    }

    @Test
    void marksBecomeSigns() {
        Content.Plain content = plain("bold italic code", mark(BOLD, 0, 4), mark(ITALIC, 5, 11), mark(CODE, 12, 16));

        assertThat(StylingWriter.write(content)).isEqualTo(new StylingWriter.Styled("*bold* _italic_ `code`", false));
    }

    @Test
    void marksWithinMarksBecomeSignsWithinSigns() {
        Content.Plain content = plain("all of it", mark(BOLD, 0, 9), mark(ITALIC, 4, 6));

        assertThat(StylingWriter.write(content).body()).isEqualTo("*all _of_ it*");
        assertThat(StylingReader.read("*all _of_ it*")).isEqualTo(content);
    }

    @Test
    void quotationAndBlockComeBackAsTheyWere() {
        Content.Plain content = plain("first\nsecond\nanswer\nx\ny\nend", mark(QUOTE, 0, 12), mark(CODE, 20, 23));

        String body = StylingWriter.write(content).body();

        assertThat(body).isEqualTo("> first\n> second\nanswer\n```\nx\ny\n```\nend");
        assertThat(StylingReader.read(body)).isEqualTo(content);
    }

    @Test
    void aMarkInsideAWordIsLeftOutAndSaidSo() {
        assertThat(StylingWriter.write(plain("unbelievable", mark(BOLD, 2, 6))))
                .isEqualTo(new StylingWriter.Styled("unbelievable", true));
    }

    @Test
    void aLinkUnderOtherWordsShowsItsAddress() {
        Content.Plain content =
                new Content.Plain("our catalogue is here", List.of(new Mark(LINK, 4, 13, "https://library.example")));

        assertThat(StylingWriter.write(content).body()).isEqualTo("our catalogue (https://library.example) is here");
    }
}
