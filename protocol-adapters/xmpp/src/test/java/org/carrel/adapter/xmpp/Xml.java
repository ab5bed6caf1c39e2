package org.carrel.adapter.xmpp;

import org.jivesoftware.smack.util.PacketParserUtils;

/** Stanzas for tests, read the way the link reads them. */
final class Xml {

    private Xml() {}

    /** A stanza in the client's namespace. */
    static Node node(String xml) {
        try {
            String inStream = "<stream xmlns='jabber:client'>" + xml + "</stream>";
            var parser = PacketParserUtils.getParserFor(inStream);
            parser.next();
            return NodeReader.read(parser);
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }
}
