package org.carrel.routing;

/** Text from outside, made fit to be kept and shown: no control characters, no half of a surrogate pair. */
final class FitText {

    /** A name or a line above this many characters is no name; what comes after is cut. */
    static final int LONGEST_LINE = 500;

    private static final char REPLACEMENT = '\uFFFD';

    private FitText() {}

    /** Same length, so that marks keep their places. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!fit(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** A name or a heading: one line, of a bounded length. */
    static String line(String text) {
        String one = of(text).replace('\n', ' ').replace('\t', ' ').strip();
        return one.length() <= LONGEST_LINE ? one : one.substring(0, end(one));
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (!fit(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean fit(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c);
    }
}
