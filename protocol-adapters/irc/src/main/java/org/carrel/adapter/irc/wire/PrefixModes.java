package org.carrel.adapter.irc.wire;

/**
 * The ranks that people have in a channel (ISUPPORT {@code PREFIX}), highest first.
 *
 * @param modes their mode letters
 * @param signs what stands before a nick, in the same order
 */
public record PrefixModes(String modes, String signs) {

    /** Operators and those with voice, as RFC 1459 has them. */
    public static final PrefixModes STANDARD = new PrefixModes("ov", "@+");

    /** Reads {@code (ov)@+}; what is malformed counts as the standard, the empty value as no ranks. */
    public static PrefixModes of(String value) {
        int close = value.indexOf(')');
        if (value.isEmpty()) {
            return new PrefixModes("", "");
        }
        boolean paired = value.charAt(0) == '(' && close > 0 && value.length() == 2 * close;
        return paired ? new PrefixModes(value.substring(1, close), value.substring(close + 1)) : STANDARD;
    }

    /** Whether this sign before a nick means a rank. */
    public boolean isSign(char c) {
        return signs.indexOf(c) >= 0;
    }

    /** Whether this mode gives somebody a rank. */
    public boolean isMode(char mode) {
        return modes.indexOf(mode) >= 0;
    }

    /** The mode that a sign stands for. */
    public char mode(char sign) {
        return modes.charAt(signs.indexOf(sign));
    }

    /** Whether the modes that somebody has are enough to act against others: those above voice, from half-operator on. */
    public boolean moderates(String held) {
        int voice = modes.indexOf('v');
        String above = voice < 0 ? modes : modes.substring(0, voice);
        return held.chars().anyMatch(mode -> above.indexOf(mode) >= 0);
    }
}
