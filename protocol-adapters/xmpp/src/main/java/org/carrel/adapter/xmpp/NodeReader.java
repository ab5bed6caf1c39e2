package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.xmpp.xml.StanzaParser;
import org.jivesoftware.smack.xml.XmlPullParserException;

/** Reads one element, whatever it holds; only XML that is no XML stops it. */
final class NodeReader {

    private final StanzaParser parser;
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<Node> children,
            StringBuilder text,
            int cuts) {
        Node close(int cutsNow) {
            return new Node(namespace, name, attributes, List.copyOf(children), text.toString(), cutsNow > cuts);
        }
    }

    private NodeReader(StanzaParser parser) {
        this.parser = parser;
    }

    /** Reads from the start tag the parser stands at to its end tag, where the parser then stands. */
    static Node read(StanzaParser parser) throws IOException, XmlPullParserException {
        return new NodeReader(parser).read();
    }

    private Node read() throws IOException, XmlPullParserException {
        open.push(started());
        while (true) {
            switch (parser.next()) {
                case START_ELEMENT -> open.push(started());
                case TEXT_CHARACTERS -> open.element().text().append(parser.getText());
                case END_ELEMENT -> {
                    Node done = open.pop().close(parser.cuts());
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().children().add(done);
                }
                case END_DOCUMENT -> throw new IOException("The stream ended inside a stanza");
                default -> {
                    // Comments and the like are not allowed in XMPP and mean nothing.
                }
            }
        }
    }

    private Open started() {
        int count = parser.getAttributeCount();
        Map<String, String> attributes = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String namespace = parser.getAttributeNamespace(i);
            if (namespace.isEmpty()) {
                attributes.putIfAbsent(parser.getAttributeName(i), parser.getAttributeValue(i));
            }
        }
        return new Open(
                parser.getNamespace(),
                parser.getName(),
                attributes,
                new ArrayList<>(4),
                new StringBuilder(),
                parser.cuts());
    }
}
