package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** Follows the elements of a stream, and leaves out what goes beyond the limits. */
final class ElementReader {

    private static final int STANZA = 2;

    private final XmlLimits limits;
    private final Budget budget;
    private final XmlTokens tokens;
    private final Scope scope = new Scope();
    private final Deque<Element> open = new ArrayDeque<>();
    private Event event = Event.START_DOCUMENT;
    private boolean hollow;
    private boolean over;

    ElementReader(Reader reader, XmlLimits limits) {
        this.limits = limits;
        this.budget = new Budget(limits.size());
        this.tokens = new XmlTokens(reader, limits, budget);
    }

    Event event() {
        return event;
    }

    /** The element whose tag was read last; the text's, if it was a text. */
    Element element() {
        return open.element();
    }

    Scope scope() {
        return scope;
    }

    int depth() {
        return open.size();
    }

    String text() {
        return tokens.text();
    }

    /** How often something that might matter was left out so far. */
    int cuts() {
        return budget.cuts();
    }

    /** Whether not even the stanza's own tag was kept: who sent it, then, nobody knows. */
    boolean isHollow() {
        return hollow;
    }

    /**
     * Reads on. After an exception, or the end, there is no more to read: where a stream is no XML nobody can say what is
     * inside what, and many a reader of Smack's would ask for ever.
     */
    Event next() throws IOException, XmlPullParserException {
        if (over) {
            throw new XmlPullParserException("The stream is over, or was no XML any more");
        }
        over = true;
        Event read = advance();
        over = read == Event.END_DOCUMENT;
        return read;
    }

    private Event advance() throws IOException, XmlPullParserException {
        if (event == Event.END_ELEMENT) {
            scope.leave(open.pop().outer());
        }
        if (open.size() < STANZA) {
            budget.renew();
            hollow = false;
        }
        event = event == Event.START_ELEMENT && element().tag().empty() ? Event.END_ELEMENT : read();
        return event;
    }

    private Event read() throws IOException, XmlPullParserException {
        while (true) {
            switch (tokens.next()) {
                case NOTHING -> {
                    return ended();
                }
                case TEXT -> {
                    return Event.TEXT_CHARACTERS;
                }
                case END -> {
                    return elementEnded();
                }
                case START -> {
                    if (started(tokens.tag())) {
                        return Event.START_ELEMENT;
                    }
                }
            }
        }
    }

    private Event ended() throws XmlPullParserException {
        if (open.size() >= STANZA) {
            throw new XmlPullParserException("The stream ended inside a stanza");
        }
        return Event.END_DOCUMENT;
    }

    private Event elementEnded() throws XmlPullParserException {
        if (open.isEmpty() || !element().tag().name().equals(tokens.tag().name())) {
            throw new XmlPullParserException("An end without its beginning");
        }
        return Event.END_ELEMENT;
    }

    /** False: the element goes beyond the limits, and was read to its end. */
    private boolean started(Tag tag) throws IOException, XmlPullParserException {
        int outer = scope.size();
        boolean whole = tag.whole() && scope.enter(tag);
        boolean needed = open.size() < STANZA;
        if (needed || (whole && open.size() < limits.depth())) {
            hollow |= !whole;
            open.push(Element.of(whole ? tag : tag.bare(), scope, outer));
            return true;
        }
        if (!whole) {
            budget.cut();
        }
        scope.leave(outer);
        skip(tag);
        return false;
    }

    private void skip(Tag tag) throws IOException, XmlPullParserException {
        budget.closed(true);
        for (int level = tag.empty() ? 0 : 1; level > 0; ) {
            switch (tokens.next()) {
                case START -> level += tokens.tag().empty() ? 0 : 1;
                case END -> level--;
                case TEXT -> {
                    // left out like all of it
                }
                case NOTHING -> throw new XmlPullParserException("The stream ended inside a stanza");
            }
        }
        budget.closed(false);
    }
}
