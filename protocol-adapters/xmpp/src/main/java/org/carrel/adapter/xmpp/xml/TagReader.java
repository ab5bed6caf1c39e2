package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** Reads one tag, from behind its {@code <} to its {@code >}. */
final class TagReader {

    private final CharSource in;
    private final References references;
    private final XmlLimits limits;
    private final Budget budget;
    private final Kept value;
    private final StringBuilder name = new StringBuilder();
    private Tag tag = new Tag("", List.of(), true, true);
    private boolean whole;

    TagReader(CharSource in, References references, XmlLimits limits, Budget budget) {
        this.in = in;
        this.references = references;
        this.limits = limits;
        this.budget = budget;
        this.value = new Kept(budget);
    }

    Tag tag() {
        return tag;
    }

    XmlTokens.Kind read() throws IOException, XmlPullParserException {
        whole = true;
        if (in.peek() == '/') {
            in.read();
            String ended = readName();
            skipSpace();
            expect('>');
            tag = new Tag(ended, List.of(), false, whole);
            return XmlTokens.Kind.END;
        }
        int left = budget.left();
        start();
        if (!whole) {
            budget.restore(left);
        }
        return XmlTokens.Kind.START;
    }

    private void start() throws IOException, XmlPullParserException {
        spend(XmlLimits.ELEMENT);
        String started = readName();
        spend(started.length());
        List<Tag.Written> attributes = new ArrayList<>(4);
        while (true) {
            skipSpace();
            switch (in.peek()) {
                case '>' -> {
                    in.read();
                    tag = new Tag(started, attributes, false, whole);
                    return;
                }
                case '/' -> {
                    in.read();
                    expect('>');
                    tag = new Tag(started, attributes, true, whole);
                    return;
                }
                default -> attribute(attributes);
            }
        }
    }

    private void attribute(List<Tag.Written> attributes) throws IOException, XmlPullParserException {
        String named = readName();
        spend(named.length());
        skipSpace();
        expect('=');
        skipSpace();
        readValue();
        if (attributes.size() == limits.attributes()) {
            whole = false;
        } else if (whole) {
            attributes.add(new Tag.Written(named, value.toString()));
        }
    }

    private void spend(int characters) {
        whole &= budget.take(characters) == characters;
    }

    private String readName() throws IOException, XmlPullParserException {
        name.setLength(0);
        for (int c = in.peek(); !endsName(c); c = in.peek()) {
            if (name.length() < limits.name()) {
                name.append((char) c);
            } else {
                whole = false;
            }
            in.read();
        }
        if (name.isEmpty()) {
            throw malformed();
        }
        return name.toString();
    }

    private static boolean endsName(int c) {
        return switch (c) {
            case CharSource.END, '<', '>', '/', '=', '&', '"', '\'' -> true;
            default -> isSpace(c);
        };
    }

    private void readValue() throws IOException, XmlPullParserException {
        int quote = in.read();
        if (quote != '"' && quote != '\'') {
            throw malformed();
        }
        value.clear();
        int cuts = budget.cuts();
        in.plain(value);
        for (int c = in.read(); c != quote; c = in.read()) {
            switch (c) {
                case CharSource.END, '<' -> throw malformed();
                case '&' -> value.add(references.read());
                case '\n', '\t' -> value.add(' ');
                default -> value.add(c);
            }
            in.plain(value);
        }
        whole &= cuts == budget.cuts();
    }

    private void skipSpace() throws IOException {
        while (isSpace(in.peek())) {
            in.read();
        }
    }

    private void expect(char wanted) throws IOException, XmlPullParserException {
        if (in.read() != wanted) {
            throw malformed();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static XmlPullParserException malformed() {
        return new XmlPullParserException("A tag that is none");
    }
}
