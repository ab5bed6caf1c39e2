package org.carrel.adapter.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParser.TagEvent;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound XML is read as Java reads it; unsound XML ends the stream. */
class StanzaParserTest {

    private static StanzaParser parser(String document) {
        return new StanzaParser(new StringReader(document), XmlLimits.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><a/>",
                "<a b='1' c=\"it's\" d = '\"'>text</a >",
                "<a><b>x</b> <b/>y<b></b></a>",
                "<a>&lt;&gt;&amp;&apos;&quot;&#65;&#x1F600;&#x41;</a>",
                "<a b='&lt;&#10;&amp;'/>",
                "<a b='1\t2\n3\r\n4'>1\t2\n3\r\n4\r5</a>",
                "<a>1<![CDATA[<&>]]]]]>2<![CDATA[]]>3</a>",
                "<a>1<!-- - <b> -->2<?what ?ever??>3</a>",
                "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' xml:lang='en'>"
                        + "<message from='x' xml:lang='de'><body xmlns=''>a</body><n:x xmlns:n='urn:1' n:y='1' y='2'>"
                        + "<n:x xmlns:n='urn:2'/><n:x/></n:x></message></stream:stream>",
                "<é ü='ß'>\uD83D\uDE00</é>",
                "<a>  </a>"
            })
    void soundXmlIsReadAsJavaReadsIt(String document) throws Exception {
        assertThat(Events.ours(document)).isEqualTo(Events.javas(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a></b>",
                "</a>",
                "<a b></a>",
                "<a b=1/>",
                "<a b='<'/>",
                "<a b='1'",
                "<a><",
                "< a/>",
                "<a>&nbsp;</a>",
                "<a>&amp</a>",
                "<a>&#xZ;</a>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                "<a><!ELEMENT a></a>",
                "<a/ >",
                "<a><!-- ",
                "<a><![CDATA["
            })
    void unsoundXmlIsRefused(String document) {
        assertThatThrownBy(() -> Events.ours(document)).isInstanceOf(XmlPullParserException.class);
    }

    @Test
    void whereTheStreamEndsNobodyReadsOn() throws Exception {
        StanzaParser between = parser("<stream><a/>");
        between.next();
        between.next();
        between.next();
        StanzaParser inside = parser("<stream><a>x");
        inside.next();
        inside.next();
        inside.next();

        assertThat(between.next()).isEqualTo(Event.END_DOCUMENT);
        assertThatThrownBy(between::next).isInstanceOf(XmlPullParserException.class);
        assertThatThrownBy(inside::next).isInstanceOf(XmlPullParserException.class);
        assertThatThrownBy(inside::next).isInstanceOf(XmlPullParserException.class);
    }

    @Test
    void aTagIsThereAsSoonAsItIsComplete() throws Exception {
        PipedWriter network = new PipedWriter();
        StanzaParser parser = new StanzaParser(new PipedReader(network), XmlLimits.STANDARD);
        network.write("<stream><message><body>hi</body></message>");

        for (Event event : new Event[] {
            Event.START_ELEMENT, Event.START_ELEMENT, Event.START_ELEMENT, Event.TEXT_CHARACTERS, Event.END_ELEMENT
        }) {
            assertThat(parser.next()).isEqualTo(event);
        }
        assertThat(parser.next()).isEqualTo(Event.END_ELEMENT);
        assertThat(parser.getName()).isEqualTo("message");
        assertThat(parser.getDepth()).isEqualTo(2);
    }

    @Test
    void aValueIsFoundByNameAndNamespace() throws Exception {
        StanzaParser parser = parser("<a xmlns:x='urn:x' x:id='theirs' id='ours' xml:lang='de'/>");
        parser.next();

        assertThat(parser.getAttributeValue("id")).isEqualTo("ours");
        assertThat(parser.getAttributeValue("", "id")).isEqualTo("ours");
        assertThat(parser.getAttributeValue("urn:x", "id")).isEqualTo("theirs");
        assertThat(parser.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo("de");
        assertThat(parser.getAttributeValue("other")).isNull();
    }

    @Test
    void textAloneAndTagsAloneCanBeAskedFor() throws Exception {
        StanzaParser parser = parser("<a> <b>x<![CDATA[y]]></b> <c>x<d/></c></a>");
        parser.next();

        assertThat(parser.nextTag()).isEqualTo(TagEvent.START_ELEMENT);
        assertThat(parser.nextText()).isEqualTo("xy");
        assertThat(parser.nextTag()).isEqualTo(TagEvent.START_ELEMENT);
        assertThatThrownBy(parser::nextText).isInstanceOf(XmlPullParserException.class);
        assertThat(parser.getDepth()).isEqualTo(3);
    }

    @Test
    void behindItsFenceNobodyReads() throws Exception {
        StanzaParser parser = parser("<stream><a><b><c/>x</b></a><evil/></stream>");
        parser.next();
        parser.next();
        parser.fence();
        parser.next();
        parser.next();

        parser.finish();

        assertThat(parser.getName()).isEqualTo("a");
        assertThat(parser.next()).isEqualTo(Event.START_ELEMENT);
        assertThat(parser.getName()).isEqualTo("evil");
        parser.fence();
        parser.next();
        assertThatThrownBy(parser::next).isInstanceOf(XmlPullParserException.class);
    }
}
