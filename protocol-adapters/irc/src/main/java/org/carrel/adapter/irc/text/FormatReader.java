package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/**
 * Reads formatting codes: bold, italic and monospace become marks; colours, underlining and whatever else there is are
 * left out; links are found. Each line has its own codes.
 */
public final class FormatReader {

    private final String coded;
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final int[] since = {-1, -1, -1};
    private int at;

    private FormatReader(String coded) {
        this.coded = coded;
    }

    /** The text, marked. */
    public static Content.Plain read(String coded) {
        return new FormatReader(coded).whole();
    }

    private Content.Plain whole() {
        while (at < coded.length()) {
            char c = coded.charAt(at++);
            switch (c) {
                case Codes.BOLD -> toggle(0);
                case Codes.ITALIC -> toggle(1);
                case Codes.MONOSPACE -> toggle(2);
                case Codes.RESET -> reset();
                case Codes.COLOUR -> colour(2, false);
                case Codes.HEX_COLOUR -> colour(6, true);
                case '\n' -> {
                    reset();
                    text.append(c);
                }
                default -> {
                    if (!Codes.isUnseen(c)) {
                        text.append(c);
                    }
                }
            }
        }
        reset();
        String whole = text.toString();
        marks.addAll(WebLinks.in(whole, marks));
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()));
        return new Content.Plain(whole, marks);
    }

    private void toggle(int style) {
        int from = since[style];
        since[style] = from < 0 ? text.length() : -1;
        if (from >= 0 && from < text.length()) {
            marks.add(new Mark(Style.types().get(style), from, text.length(), ""));
        }
    }

    private void reset() {
        for (int style = 0; style < since.length; style++) {
            if (since[style] >= 0) {
                toggle(style);
            }
        }
    }

    /** Foreground, and after a comma background; a comma without digits behind it belongs to the text. */
    private void colour(int most, boolean hex) {
        if (digits(at, most, hex) == 0) {
            return;
        }
        at += digits(at, most, hex);
        if (at < coded.length() && coded.charAt(at) == ',') {
            int background = digits(at + 1, most, hex);
            at += background == 0 ? 0 : background + 1;
        }
    }

    private int digits(int from, int most, boolean hex) {
        int to = from;
        while (to < coded.length() && to - from < most && isDigit(coded.charAt(to), hex)) {
            to++;
        }
        return hex && to - from < most ? 0 : to - from;
    }

    private static boolean isDigit(char c, boolean hex) {
        return (c >= '0' && c <= '9') || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    }
}
