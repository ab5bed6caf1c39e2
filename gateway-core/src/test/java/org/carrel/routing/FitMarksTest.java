package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Test;

class FitMarksTest {

    private static final String BOOKS = "to \ud83d\udcda books";

    private static Mark bold(int from, int to) {
        return new Mark(Mark.Type.BOLD, from, to, "");
    }

    @Test
    void aMarkThatFitsStays() {
        assertThat(FitMarks.of(BOOKS, List.of(bold(0, 2), bold(3, 5), bold(0, 11))))
                .containsExactly(bold(0, 2), bold(3, 5), bold(0, 11));
    }

    @Test
    void aMarkThatPartsALetterTakesItWhole() {
        assertThat(FitMarks.of(BOOKS, List.of(bold(4, 11), bold(0, 4)))).containsExactly(bold(3, 11), bold(0, 5));
    }

    @Test
    void aMarkBeyondTheTextIsLeftOut() {
        assertThat(FitMarks.of(BOOKS, List.of(bold(-1, 2), bold(2, 2), bold(5, 4), bold(3, 12))))
                .isEmpty();
    }
}
