package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** References to characters (XML 1.0, section 4.1); there are no others in XMPP (RFC 6120, section 11.1). */
final class References {

    private static final int LONGEST = 10;
    private static final int REPLACEMENT = 0xFFFD;

    private final CharSource in;

    References(CharSource in) {
        this.in = in;
    }

    /** The character that is meant, from behind the {@code &} on. */
    int read() throws IOException, XmlPullParserException {
        String name = name();
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> number(name);
        };
    }

    private String name() throws IOException, XmlPullParserException {
        StringBuilder name = new StringBuilder(LONGEST);
        for (int c = in.read(); c != ';'; c = in.read()) {
            if (c == CharSource.END || name.length() == LONGEST) {
                throw new XmlPullParserException("A reference without an end");
            }
            name.append((char) c);
        }
        return name.toString();
    }

    private static int number(String name) throws XmlPullParserException {
        try {
            if (name.startsWith("#x")) {
                return character(Integer.parseInt(name, 2, name.length(), 16));
            }
            if (name.startsWith("#")) {
                return character(Integer.parseInt(name, 1, name.length(), 10));
            }
        } catch (NumberFormatException e) {
            // as good as an unknown name
        }
        throw new XmlPullParserException("A reference to nothing");
    }

    private static int character(int codePoint) {
        boolean isOne = Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return isOne ? codePoint : REPLACEMENT;
    }
}
