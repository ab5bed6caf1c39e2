package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfBandTest {

    private static Event.Received read(String xml) {
        Arrival arrival = Arrival.unpack(Xml.node(xml), "desk@library.example");
        assertThat(MessageReader.isWorthReading(arrival)).isTrue();
        return (Event.Received) new MessageReader("desk@library.example", address -> address, new Whispers(_ -> false))
                .read(arrival, Head.Source.LIVE, Instant.EPOCH)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"<body>https://files.example/d/a%20b.jpg</body>", "''", "<body/>"})
    void aLinkThatIsAllThereIsIsAFile(String body) {
        Event.Received received = read("<message from='patron@home.example/p' type='chat' id='1'>" + body
                + "<x xmlns='jabber:x:oob'><url>https://files.example/d/a%20b.jpg</url><desc>the cover</desc></x>"
                + "</message>");

        assertThat(received.parts())
                .containsExactly(new Content.Attachment(
                        new FileRef("https://files.example/d/a%20b.jpg"), "a b.jpg", "", -1, "the cover"));
    }

    @Test
    void aFileComesBehindTheWordsThatItWasSentWith() {
        Event.Received received = read("<message from='patron@home.example/p' type='chat' id='1'><body>look</body>"
                + "<x xmlns='jabber:x:oob'><url>https://files.example/a.jpg</url></x></message>");

        assertThat(((Content.Plain) received.parts().getFirst()).text()).isEqualTo("look");
        assertThat(((Content.Attachment) received.parts().getLast()).name()).isEqualTo("a.jpg");
    }

    @Test
    void aLinkAmongWordsStaysALink() {
        Event.Received received = read("<message from='patron@home.example/p' type='chat' id='1'>"
                + "<body>see https://files.example/a.jpg there</body>"
                + "<x xmlns='jabber:x:oob'><url>https://files.example/a.jpg</url></x></message>");

        assertThat(received.parts()).hasSize(1);
        assertThat(((Content.Plain) received.parts().getFirst()).marks())
                .extracting(Mark::value)
                .containsExactly("https://files.example/a.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "<body>http://files.example/a.jpg</body>, http://files.example/a.jpg",
        "<body>look</body>, look|http://files.example/a.jpg",
        "'', http://files.example/a.jpg",
        "<body/>, http://files.example/a.jpg"
    })
    void aLinkWithoutEncryptionIsInTheWords(String body, String text) {
        Event.Received received = read("<message from='patron@home.example/p' type='chat' id='1'>" + body
                + "<x xmlns='jabber:x:oob'><url>http://files.example/a.jpg</url></x></message>");

        Content.Plain plain = (Content.Plain) received.parts().getFirst();
        assertThat(plain.text()).isEqualTo(text.replace('|', '\n'));
        assertThat(plain.marks()).extracting(Mark::value).containsExactly("http://files.example/a.jpg");
    }

    @Test
    void aLinkHasTheWordsThatDescribeIt() {
        Event.Received received = read("""
                <message from='patron@home.example/p' type='chat' id='1'>\
                <x xmlns='jabber:x:oob'><url>http://files.example/1</url><desc>the cover</desc></x>\
                <x xmlns='jabber:x:oob'><url>http://files.example/2</url></x><x xmlns='jabber:x:oob'/></message>""");

        assertThat(((Content.Plain) received.parts().getFirst()).text())
                .isEqualTo("the cover http://files.example/1\nhttp://files.example/2");
    }
}
