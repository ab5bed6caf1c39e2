package org.carrel.adapter.xmpp;

import java.io.StringReader;
import org.carrel.adapter.xmpp.xml.StanzaParser;
import org.carrel.adapter.xmpp.xml.XmlLimits;

/** Stanzas for tests, read the way the link reads them. */
final class Xml {

    private Xml() {}

    /** A stanza in the client's namespace. */
    static Node node(String xml) {
        try {
            String inStream = "<stream xmlns='jabber:client'>" + xml + "</stream>";
            StanzaParser parser = new StanzaParser(new StringReader(inStream), XmlLimits.STANDARD);
            parser.next();
            parser.next();
            return NodeReader.read(parser);
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }
}
