package org.carrel.adapter.irc.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carrel.adapter.irc.wire.LineWriter;

/**
 * Divides a line into pieces that a server takes: between words where that is possible, else between letters as people
 * see them, else between characters. Nothing is lost: the pieces together are the line. Linear in its length.
 */
final class LineSplitter {

    private final StyledLine line;
    private final int most;

    private LineSplitter(StyledLine line, int most) {
        this.line = line;
        this.most = Math.max(most, line.sign().length() + 16);
    }

    /** @param most how many bytes a piece may have on the wire, its codes included */
    static List<StyledLine> split(StyledLine line, int most) {
        return new LineSplitter(line, most).pieces();
    }

    private List<StyledLine> pieces() {
        List<StyledLine> pieces = new ArrayList<>();
        int from = 0;
        while (from < line.text().length()) {
            int to = end(from);
            pieces.add(line.part(from, to));
            from = to;
        }
        return pieces.isEmpty() ? List.of(line) : pieces;
    }

    private int end(int from) {
        String text = line.text();
        int room = most - line.sign().length();
        byte style = Style.PLAIN;
        int afterSpace = -1;
        int at = from;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            room -= Style.cost(style, line.styles()[at]) + LineWriter.bytes(text, at, next);
            style = line.styles()[at];
            if (room < Style.cost(style, Style.PLAIN)) {
                return afterSpace > from ? afterSpace : betweenLetters(from, at);
            }
            afterSpace = Character.isWhitespace(text.charAt(at)) ? next : afterSpace;
            at = next;
        }
        return at;
    }

    /** A letter with its accents, or a picture made of several, stays whole unless it alone is too long. */
    private int betweenLetters(int from, int at) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line.text().substring(from, Math.min(line.text().length(), at + 8)));
        int before = letters.isBoundary(at - from) ? at - from : letters.preceding(at - from);
        return before > 0 ? from + before : at;
    }
}
