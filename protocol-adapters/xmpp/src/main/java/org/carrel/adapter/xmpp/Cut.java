package org.carrel.adapter.xmpp;

/** Texts from outside, cut to a length that somebody can be asked to keep; never through the middle of a character. */
final class Cut {

    /** A name, a status, a reason: what is longer is none. */
    static final int LINE = 500;

    private Cut() {}

    static String line(String text) {
        return to(LINE, text);
    }

    /** The first so many UTF-16 units, or one less. */
    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** As much of it as takes no more than so many bytes in UTF-8. */
    static String toBytes(int most, String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > most) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
