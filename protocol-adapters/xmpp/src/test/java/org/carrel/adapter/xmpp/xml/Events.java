package org.carrel.adapter.xmpp.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.stax.StaxXmlPullParserFactory;

/** All that a reader says about a document, one line an event. */
final class Events {

    private Events() {}

    static List<String> ours(String document) throws Exception {
        return of(new StanzaParser(new StringReader(document), XmlLimits.STANDARD));
    }

    static List<String> javas(String document) throws Exception {
        return of(new StaxXmlPullParserFactory().newXmlPullParser(new StringReader(document)));
    }

    private static List<String> of(XmlPullParser parser) throws Exception {
        List<String> all = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_DOCUMENT; event = parser.next()) {
            switch (event) {
                case START_ELEMENT -> all.add(parser.getDepth() + " start " + name(parser) + attributes(parser));
                case END_ELEMENT -> all.add(parser.getDepth() + " end " + name(parser));
                case TEXT_CHARACTERS -> text(all, parser.getText());
                default -> {
                    // Comments and the like mean nothing.
                }
            }
        }
        return all;
    }

    /** Java ends a text at a comment. */
    private static void text(List<String> all, String text) {
        boolean goesOn = !all.isEmpty() && all.getLast().startsWith("text ");
        all.add(goesOn ? all.removeLast() + text : "text " + text);
    }

    private static String name(XmlPullParser parser) {
        return parser.getPrefix() + ":" + parser.getQName();
    }

    private static List<String> attributes(XmlPullParser parser) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            all.add(parser.getAttributeQName(i) + "=" + parser.getAttributeValue(i));
        }
        Collections.sort(all);
        return all;
    }
}
