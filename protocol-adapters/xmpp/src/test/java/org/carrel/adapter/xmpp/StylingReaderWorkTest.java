package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A megabyte of signs is read in the time of a megabyte: work that grows with its square takes minutes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StylingReaderWorkTest {

    private static final int MANY = 1_000_000;

    /** What somebody may write. */
    enum Body {
        STARS("*"),
        OPENED("_a "),
        OPENED_AND_CLOSED("_a* "),
        OPENED_AT_EVERY_LEVEL("*_`a "),
        BACKTICKS("`"),
        FENCES("```\n"),
        QUOTES(">"),
        QUOTED_LINES("> a\n\n"),
        LINES("\n"),
        ADDRESSES("http://"),
        ADDRESSES_IN_CODE("`a` http://b "),
        BRACKETS("("),
        STYLED("*a* _b_ ");

        private final String text;

        Body(String unit) {
            text = unit.repeat(MANY / unit.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyBodyIsReadInTimeAndHasNoMoreMarksThanAPageCanShow(Body body) {
        assertThat(StylingReader.read(body.text).marks()).hasSizeLessThanOrEqualTo(StylingReader.MOST_MARKS);
        assertThat(StylingReader.read("http://a/" + body.text).text()).isNotEmpty();
        assertThat(StylingReader.read("http://a/" + body.text.replace('(', ')')).text())
                .isNotEmpty();
        assertThat(StylingReader.unstyled(body.text).text()).isEqualTo(body.text);
    }
}
