package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another network may hand over any number of marks: work that grows with its square would take minutes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StylingWriterWorkTest {

    private static final int LENGTH = 1_000_000;

    enum Marks {
        NEXT_TO_EACH_OTHER("a "),
        NESTED("a "),
        THE_SAME("a "),
        CODE("a "),
        BLOCKS("a\n"),
        QUOTES("a\n"),
        QUOTED_LINES("\n"),
        LINKS("a ");

        private final String unit;

        Marks(String unit) {
            this.unit = unit;
        }

        private Mark mark(int i) {
            return switch (this) {
                case NEXT_TO_EACH_OTHER -> new Mark(Mark.Type.BOLD, 2 * i, 2 * i + 1, "");
                case NESTED -> new Mark(Mark.Type.BOLD, i, LENGTH - 1 - i, "");
                case THE_SAME -> new Mark(Mark.Type.ITALIC, 0, LENGTH - 1, "");
                case CODE -> new Mark(Mark.Type.CODE, 0, LENGTH - 1 - i, "");
                case BLOCKS -> new Mark(Mark.Type.CODE, 2 * i, 2 * i + 4, "");
                case QUOTES -> new Mark(Mark.Type.QUOTE, 0, LENGTH - 1 - i, "");
                case QUOTED_LINES -> new Mark(Mark.Type.QUOTE, i, i + 1, "");
                case LINKS -> new Mark(Mark.Type.LINK, 0, 1, "http://a");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyMarksAreWrittenInTime(Marks marks) {
        List<Mark> all =
                IntStream.range(0, LENGTH / 4).mapToObj(marks::mark).toList().reversed();
        Content.Plain content = new Content.Plain(marks.unit.repeat(LENGTH / marks.unit.length()), all);

        assertThat(StylingWriter.write(content).body().length()).isBetween(LENGTH, 10 * LENGTH);
    }
}
