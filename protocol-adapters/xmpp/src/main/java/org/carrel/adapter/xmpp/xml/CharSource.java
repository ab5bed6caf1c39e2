package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, or as many at once as mean nothing to XML. It waits only when there are none left. */
final class CharSource {

    /** No character: the end. */
    static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;

    CharSource(Reader reader) {
        this.reader = reader;
    }

    /** The next one. However a line ended, it ends with one line feed (XML 1.0, section 2.11). */
    int read() throws IOException {
        if (at == end && !fill()) {
            return END;
        }
        char c = buffer[at++];
        if (c == '\r') {
            if (peek() == '\n') {
                at++;
            }
            return '\n';
        }
        return c;
    }

    /** The next one, as it came; it stays. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : END;
    }

    /** Moves characters into the text as long as none of them is markup, a quote, a reference or a control. */
    void plain(Kept text) throws IOException {
        do {
            int from = at;
            while (at < end && isPlain(buffer[at])) {
                at++;
            }
            text.add(buffer, from, at - from);
        } while (at == end && fill());
    }

    private static boolean isPlain(char c) {
        return c > '\'' ? c != '<' : c >= ' ' && c != '&' && c != '"' && c != '\'';
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
