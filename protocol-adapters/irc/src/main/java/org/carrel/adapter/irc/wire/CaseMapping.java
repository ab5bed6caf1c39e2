package org.carrel.adapter.irc.wire;

import java.text.Normalizer;
import java.util.Locale;

/** Which names a server takes for the same (ISUPPORT {@code CASEMAPPING}). */
public enum CaseMapping {
    /** Latin letters alone. */
    ASCII("", ""),
    /** Also the brackets that were letters on Scandinavian keyboards (RFC 1459, section 2.2). */
    RFC1459("[]\\~", "{}|^"),
    /** The same without the tilde. */
    RFC1459_STRICT("[]\\", "{}|"),
    /** All letters, by the rules for user names of RFC 8265 (which replaced RFC 7613), as far as one can without tables. */
    RFC7613("", "");

    private static final char FULL_WIDTH_FROM = '\uff00';
    private static final char FULL_WIDTH_TO = '\uffef';

    private final String upper;
    private final String lower;

    CaseMapping(String upper, String lower) {
        this.upper = upper;
        this.lower = lower;
    }

    /** The one of that name; what is unknown counts as what RFC 2812 knows. */
    public static CaseMapping named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ascii" -> ASCII;
            case "rfc1459-strict", "strict-rfc1459" -> RFC1459_STRICT;
            case "rfc7613", "rfc8265", "precis" -> RFC7613;
            default -> RFC1459;
        };
    }

    /** The one form of all names that are the same. */
    public String fold(String name) {
        return this == RFC7613 ? precis(name) : folded(name);
    }

    /** Whether the server takes both for the same. */
    public boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private String folded(String name) {
        char[] letters = name.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            int at = upper.indexOf(c);
            if (c >= 'A' && c <= 'Z') {
                letters[i] = (char) (c + ('a' - 'A'));
            } else if (at >= 0) {
                letters[i] = lower.charAt(at);
            }
        }
        return new String(letters);
    }

    private static String precis(String name) {
        StringBuilder narrow = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            String one = Character.toString(c);
            boolean wide = c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO;
            narrow.append(wide ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return Normalizer.normalize(narrow.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
