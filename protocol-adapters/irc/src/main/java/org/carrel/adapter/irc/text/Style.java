package org.carrel.adapter.irc.text;

import java.util.List;
import org.carrel.adapter.Mark;

/** The marks that have a code, as bits, so that each letter of a text can carry its own. */
final class Style {

    static final byte PLAIN = 0;

    private static final List<Mark.Type> TYPES = List.of(Mark.Type.BOLD, Mark.Type.ITALIC, Mark.Type.CODE);
    private static final char[] CODES = {Codes.BOLD, Codes.ITALIC, Codes.MONOSPACE};

    private Style() {}

    /** The marks that have a code. */
    static List<Mark.Type> types() {
        return TYPES;
    }

    /** The bit of a mark; no bit for one without a code. */
    static byte bit(Mark.Type type) {
        int at = TYPES.indexOf(type);
        return at < 0 ? PLAIN : (byte) (1 << at);
    }

    /** The codes that lead from one style to another; each of them switches. */
    static String change(byte from, byte to) {
        StringBuilder codes = new StringBuilder(CODES.length);
        for (int i = 0; i < CODES.length; i++) {
            if (((from ^ to) & (1 << i)) != 0) {
                codes.append(CODES[i]);
            }
        }
        return codes.toString();
    }

    /** How many bytes those codes take. */
    static int cost(byte from, byte to) {
        return Integer.bitCount((from ^ to) & 0xff);
    }
}
