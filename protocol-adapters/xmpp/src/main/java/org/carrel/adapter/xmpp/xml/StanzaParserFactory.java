package org.carrel.adapter.xmpp.xml;

import java.io.Reader;
import org.jivesoftware.smack.xml.XmlPullParserFactory;

/** Makes the readers that Smack asks for. */
public final class StanzaParserFactory implements XmlPullParserFactory {

    @Override
    public StanzaParser newXmlPullParser(Reader reader) {
        return new StanzaParser(reader, XmlLimits.STANDARD);
    }
}
