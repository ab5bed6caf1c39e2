package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import java.io.Reader;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** Cuts a stream of characters into tags and text. It knows nothing of namespaces and remembers no tag but the last. */
final class XmlTokens {

    /** What comes. */
    enum Kind {
        START,
        END,
        TEXT,
        NOTHING
    }

    private final CharSource in;
    private final References references;
    private final TagReader tags;
    private final Kept text;
    private boolean tagOpened;

    XmlTokens(Reader reader, XmlLimits limits, Budget budget) {
        in = new CharSource(reader);
        references = new References(in);
        tags = new TagReader(in, references, limits, budget);
        text = new Kept(budget);
    }

    /** Reads the next one; all text between two tags is one. */
    Kind next() throws IOException, XmlPullParserException {
        if (!tagOpened) {
            text.clear();
            readText();
            if (!text.isEmpty()) {
                return Kind.TEXT;
            }
        }
        if (!tagOpened) {
            return Kind.NOTHING;
        }
        tagOpened = false;
        return tags.read();
    }

    /** The last text. */
    String text() {
        return text.toString();
    }

    /** The last tag. */
    Tag tag() {
        return tags.tag();
    }

    private void readText() throws IOException, XmlPullParserException {
        while (true) {
            in.plain(text);
            int c = in.read();
            switch (c) {
                case CharSource.END -> {
                    return;
                }
                case '<' -> {
                    if (!readAside()) {
                        tagOpened = true;
                        return;
                    }
                }
                case '&' -> text.add(references.read());
                default -> text.add(c);
            }
        }
    }

    /** What begins as a tag and is none; false if it is one. */
    private boolean readAside() throws IOException, XmlPullParserException {
        switch (in.peek()) {
            case '?' -> new Aside(in).skipTo("?>");
            case '!' -> {
                in.read();
                declaration();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void declaration() throws IOException, XmlPullParserException {
        Aside aside = new Aside(in);
        if (in.peek() == '-') {
            aside.expect("--");
            aside.skipTo("-->");
        } else {
            // A document type is forbidden (RFC 6120, section 11.1) and refused here.
            aside.expect("[CDATA[");
            aside.copyTo("]]>", text);
        }
    }
}
