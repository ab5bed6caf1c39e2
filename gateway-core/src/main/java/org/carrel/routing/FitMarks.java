package org.carrel.routing;

import java.util.List;
import org.carrel.adapter.Mark;
import org.carrel.store.FitText;

/** Marks from outside, made fit for their text: those beyond it are left out, and no mark parts a letter. */
final class FitMarks {

    private FitMarks() {}

    /** The text is as it will be kept: it has no half of a surrogate pair. */
    static List<Mark> of(String text, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.from() >= 0 && mark.from() < mark.to() && mark.to() <= text.length())
                .map(mark -> new Mark(
                        mark.type(),
                        isInsideLetter(text, mark.from()) ? mark.from() - 1 : mark.from(),
                        isInsideLetter(text, mark.to()) ? mark.to() + 1 : mark.to(),
                        FitText.of(mark.value())))
                .toList();
    }

    private static boolean isInsideLetter(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at));
    }
}
