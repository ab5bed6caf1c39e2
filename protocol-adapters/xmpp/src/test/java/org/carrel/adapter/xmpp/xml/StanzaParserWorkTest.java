package org.carrel.adapter.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A megabyte of anything is read in the time of a megabyte: work that grows with its square would take minutes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StanzaParserWorkTest {

    enum Hostile {
        DEPTH(repeat("<a>", 300_000) + repeat("</a>", 300_000)),
        DEPTH_WITH_NAMESPACES(numbered("<a%d:x xmlns:a%d='u'>", 60) + repeat("<b/>", 250_000) + ends("a%d:x", 60)),
        ELEMENTS(repeat("<a/>", 300_000)),
        NAMES(numbered("<a%d/>", 100_000)),
        ATTRIBUTES("<a" + numbered(" a%d=''", 100_000) + "/>"),
        SAME_ATTRIBUTE("<a" + repeat(" a=''", 200_000) + "/>"),
        ATTRIBUTES_IN_MANY(repeat("<a" + numbered(" a%d=''", 200) + "/>", 700)),
        NAMESPACES("<a" + numbered(" xmlns:a%d='u'", 60_000) + "/>"),
        PREFIXED(numbered("<a%d:x xmlns:a%d='u'/>", 40_000)),
        LONG_NAME("<" + repeat("a", 1_000_000) + "/>"),
        LONG_NAMES(repeat("<" + repeat("a", 999) + "/>", 1_000)),
        LONG_VALUE("<a b='" + repeat("c", 1_000_000) + "'/>"),
        SPACE("<a" + repeat(" ", 1_000_000) + "/>"),
        ESCAPES(repeat("&amp;", 200_000)),
        SECTIONS(repeat("<![CDATA[x]]>", 80_000)),
        BRACKETS("<![CDATA[" + repeat("]", 1_000_000) + "]]>"),
        COMMENTS(repeat("<!---->", 150_000)),
        DASHES("<!--" + repeat("-", 1_000_000) + "-->"),
        TEXT_BETWEEN_DEEP(repeat("<a>", 62) + repeat("x<b/>", 200_000) + repeat("</a>", 62));

        private final String inside;

        Hostile(String inside) {
            this.inside = inside;
        }

        private static String repeat(String what, int count) {
            return what.repeat(count);
        }

        private static String numbered(String pattern, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> pattern.replace("%d", "" + i))
                    .collect(Collectors.joining());
        }

        private static String ends(String pattern, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "</" + pattern.replace("%d", "" + (count - 1 - i)) + ">")
                    .collect(Collectors.joining());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMegabyteIsReadInTheTimeOfAMegabyte(Hostile hostile) throws Exception {
        String stream = "<stream><message>" + hostile.inside + "</message><end/></stream>";
        StanzaParser parser = new StanzaParser(new StringReader(stream), XmlLimits.STANDARD);
        long kept = 0;
        for (Event event = parser.next(); event != Event.END_DOCUMENT; event = parser.next()) {
            kept += event == Event.TEXT_CHARACTERS ? parser.getText().length() : 1;
        }

        assertThat(kept).isBetween(4L, (long) XmlLimits.STANDARD.size());
    }
}
