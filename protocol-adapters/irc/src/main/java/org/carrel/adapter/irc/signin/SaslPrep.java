package org.carrel.adapter.irc.signin;

import java.text.Normalizer;

/**
 * The one form of names and passwords that look the same (RFC 4013). Unassigned code points and the rules for writing from
 * right to left are left to the server.
 */
final class SaslPrep {

    private SaslPrep() {}

    /** @throws SaslTrouble for a character that a name or password may not hold */
    static String prepare(String text) throws SaslTrouble {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isNothing(c)).map(SaslPrep::mapped).forEach(mapped::appendCodePoint);
        String prepared = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        if (prepared.codePoints().anyMatch(SaslPrep::isProhibited)) {
            throw new SaslTrouble("a name or password holds a character that is not allowed there");
        }
        return prepared;
    }

    /** RFC 3454, table B.1. */
    private static boolean isNothing(int c) {
        return c == 0xad
                || c == 0x34f
                || c == 0x1806
                || (c >= 0x180b && c <= 0x180d)
                || (c >= 0x200b && c <= 0x200d)
                || c == 0x2060
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff;
    }

    /** RFC 3454, table C.1.2. */
    private static int mapped(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    }

    /** RFC 3454, tables C.2 to C.9. */
    private static boolean isProhibited(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c >= 0x200e;
            default -> (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || c == 0xfffd;
        };
    }
}
