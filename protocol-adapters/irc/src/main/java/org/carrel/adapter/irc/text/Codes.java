package org.carrel.adapter.irc.text;

/** Formatting codes (<a href="https://modern.ircdocs.horse/formatting">IRC formatting</a>). */
final class Codes {

    static final char BOLD = '\u0002';
    static final char COLOUR = '\u0003';
    static final char HEX_COLOUR = '\u0004';
    static final char RESET = '\u000f';
    static final char MONOSPACE = '\u0011';
    static final char ITALIC = '\u001d';

    private Codes() {}

    /** Whether a character is none that people see, so that it is left out; tabs and line ends are seen. */
    static boolean isUnseen(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n';
    }
}
