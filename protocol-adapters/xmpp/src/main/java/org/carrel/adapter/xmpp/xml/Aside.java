package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** Comments, processing instructions and CDATA sections: all that ends at a mark of its own. */
final class Aside {

    private final CharSource in;

    Aside(CharSource in) {
        this.in = in;
    }

    void expect(String wanted) throws IOException, XmlPullParserException {
        for (int i = 0; i < wanted.length(); i++) {
            if (in.read() != wanted.charAt(i)) {
                throw new XmlPullParserException("A declaration that XMPP does not allow");
            }
        }
    }

    void skipTo(String mark) throws IOException, XmlPullParserException {
        read(mark, c -> {});
    }

    void copyTo(String mark, Kept text) throws IOException, XmlPullParserException {
        read(mark, text::add);
    }

    private interface Taker {
        void take(int c);
    }

    /** The mark is two or three characters long; all but the last are the same one, or there are two in all. */
    private void read(String mark, Taker taker) throws IOException, XmlPullParserException {
        int matched = 0;
        while (matched < mark.length()) {
            int c = in.read();
            if (c == CharSource.END) {
                throw new XmlPullParserException("The stream ended too soon");
            }
            if (c == mark.charAt(matched)) {
                matched++;
            } else {
                matched = giveBack(mark, matched, c, taker);
            }
        }
    }

    /** What looked like the beginning of the mark was none, but its end may still be: {@code ]]]>}. */
    private static int giveBack(String mark, int matched, int c, Taker taker) {
        char first = mark.charAt(0);
        boolean again = c == first;
        int still = again ? (matched == 2 ? 2 : 1) : 0;
        for (int i = 0; i < matched + (again ? 1 : 0) - still; i++) {
            taker.take(first);
        }
        if (!again) {
            taker.take(c);
        }
        return still;
    }
}
