package org.carrel.adapter.xmpp;

/** Where the spans of one line close (XEP-0393). Asked from left to right it looks at no character twice in vain. */
final class Closings {

    private static final String SIGNS = "*_`";

    private final String line;
    /** For each sign: from where on none closes any more. */
    private final int[] none = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};

    Closings(String line) {
        this.line = line;
    }

    /** The next same sign with no space before it and something between, where there is no space behind the first; or -1. */
    int of(int opening) {
        int sign = SIGNS.indexOf(line.charAt(opening));
        if (opening >= none[sign] || opening + 1 >= line.length() || Character.isWhitespace(line.charAt(opening + 1))) {
            return -1;
        }
        for (int i = opening + 2; i < line.length(); i++) {
            if (line.charAt(i) == SIGNS.charAt(sign) && !Character.isWhitespace(line.charAt(i - 1))) {
                return i;
            }
        }
        none[sign] = opening;
        return -1;
    }
}
