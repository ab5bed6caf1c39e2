package org.carrel.store;

import java.util.HashMap;
import java.util.Map;
import org.carrel.adapter.Text;

/**
 * Text from outside, made fit to be kept and shown: no control characters, no half of a surrogate pair. Networks' texts
 * and people's at the API are held to the same.
 */
public final class FitText {

    /** A name or a line above this many characters is no name; what comes after is cut. */
    public static final int LONGEST_LINE = 500;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String BREAKS = "\r\u000b\f\u0085";

    private FitText() {}

    /** Same length, so that marks keep their places; whatever breaks a line is a line feed. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i) != text.charAt(i)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Words for people, with what a network put into them. */
    public static Text of(Text words) {
        Map<String, String> parameters = new HashMap<>();
        words.parameters().forEach((name, value) -> parameters.put(name, of(value)));
        return new Text(words.code(), parameters, of(words.english()));
    }

    /** A name or a heading: one line, of a bounded length. */
    public static String line(String text) {
        String one = of(text).replace('\n', ' ').replace('\t', ' ').strip();
        return one.length() <= LONGEST_LINE ? one : one.substring(0, end(one));
    }

    /** Whether a text is fit as it is. */
    public static boolean isFit(String text) {
        return text.equals(of(text));
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            clean.setCharAt(i, at(text, i));
        }
        return clean.toString();
    }

    /** What stands at a place instead of what was there. */
    private static char at(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)) ? c : REPLACEMENT;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : REPLACEMENT;
        }
        if (BREAKS.indexOf(c) >= 0) {
            return c == '\r' && text.startsWith("\n", i + 1) ? ' ' : '\n';
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c) ? c : REPLACEMENT;
    }
}
