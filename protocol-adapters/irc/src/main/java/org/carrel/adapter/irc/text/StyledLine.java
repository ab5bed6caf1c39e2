package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/**
 * One line of a text with the style of each of its letters, as {@link Style} has them.
 *
 * @param styles one for each UTF-16 unit of the text; never changed
 * @param quote whether it is somebody else's
 */
@SuppressWarnings("ArrayRecordComponent")
record StyledLine(String text, byte[] styles, boolean quote) {

    private static final String QUOTE_SIGN = "> ";

    boolean isBlank() {
        return text.isBlank();
    }

    /** A stretch of it. */
    StyledLine part(int from, int to) {
        return new StyledLine(text.substring(from, to), Arrays.copyOfRange(styles, from, to), quote);
    }

    /** What stands before each piece of it. */
    String sign() {
        return quote ? QUOTE_SIGN : "";
    }

    /** How it goes out. All codes are closed at its end, so that what is joined behind it has its own style alone. */
    String coded() {
        StringBuilder out = new StringBuilder(sign());
        byte style = Style.PLAIN;
        for (int i = 0; i < text.length(); i++) {
            if (styles[i] != style) {
                out.append(Style.change(style, styles[i]));
                style = styles[i];
            }
            out.append(text.charAt(i));
        }
        return out.append(Style.change(style, Style.PLAIN)).toString();
    }

    /** How staff see it. */
    Content.Plain plain() {
        List<Mark> marks = new ArrayList<>();
        for (Mark.Type type : Style.types()) {
            runs(type, marks);
        }
        if (quote && !text.isEmpty()) {
            marks.add(new Mark(Mark.Type.QUOTE, 0, text.length(), ""));
        }
        marks.addAll(WebLinks.in(text, marks));
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()));
        return new Content.Plain(text, marks);
    }

    private void runs(Mark.Type type, List<Mark> marks) {
        byte bit = Style.bit(type);
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean on = i < text.length() && (styles[i] & bit) != 0;
            if (on && from < 0) {
                from = i;
            } else if (!on && from >= 0) {
                marks.add(new Mark(type, from, i, ""));
                from = -1;
            }
        }
    }
}
