package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrel.adapter.Mark;

/**
 * Lays marks out over the letters of a text. What is said of a text in other ways is written into it: a link that shows
 * other words is followed by its address. Nothing is left that would read as a code.
 */
final class StyledText {

    private final String text;
    private final byte[] styles;
    private final boolean[] quoted;
    private final Map<Integer, String> behind = new TreeMap<>();
    private final List<StyledLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private byte[] lineStyles = new byte[64];
    private boolean lineQuoted;

    private StyledText(String text) {
        this.text = text;
        styles = new byte[text.length()];
        quoted = new boolean[text.length()];
    }

    /** The lines of a text; marks that do not fit it are left out. */
    static List<StyledLine> lines(String text, List<Mark> marks) {
        StyledText styled = new StyledText(text);
        marks.forEach(styled::lay);
        styled.divide();
        return styled.lines;
    }

    private void lay(Mark mark) {
        if (mark.from() < 0 || mark.to() > text.length() || mark.from() >= mark.to()) {
            return;
        }
        switch (mark.type()) {
            case BOLD, ITALIC, CODE -> {
                for (int i = mark.from(); i < mark.to(); i++) {
                    styles[i] |= Style.bit(mark.type());
                }
            }
            case QUOTE -> Arrays.fill(quoted, mark.from(), mark.to(), true);
            case LINK -> {
                if (!mark.value().isEmpty() && !mark.value().equals(text.substring(mark.from(), mark.to()))) {
                    behind.merge(mark.to(), " (" + mark.value() + ")", String::concat);
                }
            }
            case MENTION -> {
                // A name is said as it stands.
            }
        }
    }

    private void divide() {
        for (int i = 0; i < text.length(); i++) {
            add(behind.getOrDefault(i, ""), Style.PLAIN);
            char c = text.charAt(i);
            boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !first)) {
                end();
            } else {
                lineQuoted |= quoted[i];
                add(c, styles[i]);
            }
        }
        add(behind.getOrDefault(text.length(), ""), Style.PLAIN);
        end();
    }

    private void add(String words, byte style) {
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i), style);
        }
    }

    private void add(char c, byte style) {
        if (Codes.isUnseen(c) || c == '\n') {
            return;
        }
        if (line.length() == lineStyles.length) {
            lineStyles = Arrays.copyOf(lineStyles, 2 * lineStyles.length);
        }
        lineStyles[line.length()] = isSecondHalf(c) ? lineStyles[line.length() - 1] : style;
        line.append(c);
    }

    /** Marks may begin between the two units of a letter; a code there would leave two halves that nobody can read. */
    private boolean isSecondHalf(char c) {
        return Character.isLowSurrogate(c)
                && !line.isEmpty()
                && Character.isHighSurrogate(line.charAt(line.length() - 1));
    }

    private void end() {
        lines.add(new StyledLine(line.toString(), Arrays.copyOf(lineStyles, line.length()), lineQuoted));
        line.setLength(0);
        lineQuoted = false;
    }
}
