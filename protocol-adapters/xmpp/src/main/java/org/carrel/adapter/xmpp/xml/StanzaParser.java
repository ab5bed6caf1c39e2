package org.carrel.adapter.xmpp.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;

/**
 * A stream, as Smack wants to read it. A stanza can be {@linkplain #fence() fenced}: then whoever reads it cannot read on
 * into the next one, and whoever stopped too early can be taken to its end.
 */
@SuppressWarnings("NullAway") // Smack's interface says "nothing" by null.
public final class StanzaParser implements XmlPullParser {

    private final ElementReader reader;
    private int fence;

    /** Begins before the first tag. */
    public StanzaParser(Reader reader, XmlLimits limits) {
        this.reader = new ElementReader(reader, limits);
    }

    /** From here to the end of the element whose start was just read nobody gets further, until {@link #finish()}. */
    public void fence() {
        fence = reader.depth();
    }

    /** Reads on to the end of the fenced element, wherever in it the reader stands. */
    public void finish() throws IOException, XmlPullParserException {
        while (!isAtFence()) {
            next();
        }
        fence = 0;
    }

    /**
     * How often something was left out so far, for its size or its attributes. What lies too deep does not count: nothing
     * is said there.
     */
    public int cuts() {
        return reader.cuts();
    }

    /** Whether not even the stanza's own attributes were kept, so that its sender is not known. */
    public boolean isHollow() {
        return reader.isHollow();
    }

    private boolean isAtFence() {
        return reader.event() == Event.END_ELEMENT && reader.depth() == fence;
    }

    @Override
    public Event next() throws IOException, XmlPullParserException {
        if (isAtFence()) {
            throw new XmlPullParserException("There is nothing behind the end of a stanza");
        }
        return reader.next();
    }

    @Override
    public String nextText() throws IOException, XmlPullParserException {
        StringBuilder text = new StringBuilder();
        for (Event event = next(); event != Event.END_ELEMENT; event = next()) {
            if (event != Event.TEXT_CHARACTERS) {
                throw new XmlPullParserException("An element where there should be text alone");
            }
            text.append(getText());
        }
        return text.toString();
    }

    @Override
    public TagEvent nextTag() throws IOException, XmlPullParserException {
        while (true) {
            switch (next()) {
                case START_ELEMENT -> {
                    return TagEvent.START_ELEMENT;
                }
                case END_ELEMENT -> {
                    return TagEvent.END_ELEMENT;
                }
                default -> {
                    if (getEventType() == Event.END_DOCUMENT || !isWhiteSpace()) {
                        throw new XmlPullParserException("No tag where there should be one");
                    }
                }
            }
        }
    }

    @Override
    public Event getEventType() {
        return reader.event();
    }

    @Override
    public int getDepth() {
        return reader.depth();
    }

    @Override
    public String getText() {
        return reader.text();
    }

    @Override
    public boolean isWhiteSpace() {
        return reader.text().isBlank();
    }

    @Override
    public String getName() {
        return Tag.local(reader.element().tag().name());
    }

    @Override
    public String getPrefix() {
        return Tag.prefix(reader.element().tag().name());
    }

    @Override
    public String getNamespace() {
        return reader.element().namespace();
    }

    @Override
    public QName getQName() {
        return new QName(getNamespace(), getName(), getPrefix());
    }

    @Override
    public int getAttributeCount() {
        return reader.element().attributes().size();
    }

    @Override
    public String getAttributeName(int index) {
        return attribute(index).map(Element.Attribute::name).orElse(null);
    }

    @Override
    public String getAttributePrefix(int index) {
        return attribute(index).map(Element.Attribute::prefix).orElse(null);
    }

    @Override
    public String getAttributeNamespace(int index) {
        return attribute(index).map(Element.Attribute::namespace).orElse(null);
    }

    @Override
    public QName getAttributeQName(int index) {
        return attribute(index)
                .map(each -> new QName(each.namespace(), each.name(), each.prefix()))
                .orElse(null);
    }

    @Override
    public String getAttributeValue(int index) {
        return attribute(index).map(Element.Attribute::value).orElse(null);
    }

    @Override
    public String getAttributeType(int index) {
        return "CDATA";
    }

    /** The value, or null; without a namespace only an attribute that has none is meant. */
    @Override
    public String getAttributeValue(String namespace, String name) {
        String wanted = namespace == null ? "" : namespace;
        for (Element.Attribute each : reader.element().attributes()) {
            if (each.name().equals(name) && each.namespace().equals(wanted)) {
                return each.value();
            }
        }
        return null;
    }

    private Optional<Element.Attribute> attribute(int index) {
        List<Element.Attribute> all = reader.element().attributes();
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    @Override
    public int getNamespaceCount() {
        return reader.scope().size() - reader.element().outer();
    }

    /** Null for the namespace of names without a prefix. */
    @Override
    public String getNamespacePrefix(int position) {
        String prefix = reader.scope().get(reader.element().outer() + position).prefix();
        return prefix.isEmpty() ? null : prefix;
    }

    @Override
    public String getNamespaceUri(int position) {
        return reader.scope().get(reader.element().outer() + position).namespace();
    }

    @Override
    public String getNamespace(String prefix) {
        return reader.scope().namespace(prefix == null ? "" : prefix);
    }

    /** There is none. */
    @Override
    public Object getProperty(String name) {
        return null;
    }

    @Override
    public String getInputEncoding() {
        return "UTF-8";
    }

    @Override
    public String getPositionDescription() {
        return "depth " + getDepth();
    }

    @Override
    public int getLineNumber() {
        return -1;
    }

    @Override
    public int getColumnNumber() {
        return -1;
    }

    @Override
    public boolean supportsRoundtrip() {
        return false;
    }
}
