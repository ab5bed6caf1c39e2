package org.carrel.adapter.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.junit.jupiter.api.Test;

/** What is too much is left out, and what follows it is read all the same. */
class StanzaParserLimitsTest {

    private static final XmlLimits SMALL = new XmlLimits(5, 3, 10, 1000);

    private static String numbered(String pattern, int count) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    /** What is kept of a stanza's inside, and whether it knows that something is missing. */
    private record Read(String inside, boolean cut, boolean hollow) {}

    private static List<Read> read(String... stanzas) throws Exception {
        Reader reader = new StringReader("<stream>" + String.join("", stanzas) + "</stream>");
        StanzaParser parser = new StanzaParser(reader, SMALL);
        parser.next();
        List<Read> all = new ArrayList<>();
        while (parser.next() == Event.START_ELEMENT) {
            all.add(stanza(parser));
        }
        assertThat(parser.getEventType()).isEqualTo(Event.END_ELEMENT);
        assertThat(parser.getName()).isEqualTo("stream");
        return all;
    }

    private static Read stanza(StanzaParser parser) throws Exception {
        StringBuilder inside = new StringBuilder();
        boolean hollow = parser.isHollow();
        int cuts = hollow ? -1 : parser.cuts();
        for (Event event = parser.next(); parser.getDepth() > 2; event = parser.next()) {
            switch (event) {
                case START_ELEMENT -> inside.append('<').append(parser.getName());
                case END_ELEMENT -> inside.append('>');
                default -> inside.append(parser.getText());
            }
        }
        return new Read(inside.toString(), parser.cuts() > cuts, hollow);
    }

    @Test
    void deeperElementsAreLeftOutAndNothingElse() throws Exception {
        String deep = "<x><y><z>0<z>1<z>2</z></z></z>3</y></x>";

        assertThat(read("<m>" + deep + "<b>hi</b></m>", "<m><b>2</b></m>"))
                .containsExactly(new Read("<x<y<z0>3>><bhi>", false, false), new Read("<b2>", false, false));
    }

    @Test
    void anElementWithTooManyAttributesIsLeftOutWhole() throws Exception {
        assertThat(read("<m><x a='1' b='2' c='3' d='4'><y/>z</x><b>hi</b></m>"))
                .containsExactly(new Read("<bhi>", true, false));
    }

    @Test
    void anElementWithTooLongANameIsLeftOutWhole() throws Exception {
        assertThat(read("<m><elevenchars>x</elevenchars><tenletters/></m>", "<m><x elevenchars=''/></m>"))
                .containsExactly(new Read("<tenletters>", true, false), new Read("", true, false));
    }

    @Test
    void aTextIsCutAndWhatComesAfterItIsLeftOut() throws Exception {
        List<Read> all = read("<m><b>" + "x".repeat(2000) + "</b><c/></m>", "<m><b>2</b></m>");

        assertThat(all.getFirst().inside()).startsWith("<bxxx").endsWith("x>").hasSizeBetween(900, 1000);
        assertThat(all.getFirst().cut()).isTrue();
        assertThat(all.getLast()).isEqualTo(new Read("<b2>", false, false));
    }

    @Test
    void manySmallElementsAreMuch() throws Exception {
        Read read = read("<m>" + "<b/>".repeat(1000) + "</m>").getFirst();

        assertThat(read.cut()).isTrue();
        assertThat(read.inside().length()).isLessThan(3 * 1000 / XmlLimits.ELEMENT);
    }

    @Test
    void aStanzaWhoseOwnTagIsTooMuchIsHollow() throws Exception {
        assertThat(read("<m a='1' b='2' c='3' from='me'><b>hi</b></m>", "<m v='" + "x".repeat(2000) + "'/>", "<m/>"))
                .extracting(Read::hollow)
                .containsExactly(true, true, false);
    }

    @Test
    void namespacesBeyondTheLimitLeaveTheElementOut() throws Exception {
        String nested = numbered("<x xmlns:a%d='u'>", 150) + "</x>".repeat(150);
        StanzaParser parser = new StanzaParser(
                new StringReader("<stream><m>" + nested + "<b>hi</b></m></stream>"), new XmlLimits(500, 9, 9, 100_000));
        int deepest = 0;
        while (parser.next() != Event.END_DOCUMENT) {
            deepest = Math.max(deepest, parser.getDepth());
        }

        assertThat(deepest).isEqualTo(102);
    }
}
