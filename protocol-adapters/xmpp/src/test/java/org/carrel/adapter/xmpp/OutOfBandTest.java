package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfBandTest {

    private static Event.Received read(String xml) {
        Arrival arrival = Arrival.unpack(Xml.node(xml), "desk@library.example");
        assertThat(MessageReader.isWorthReading(arrival)).isTrue();
        return (Event.Received) new MessageReader("desk@library.example", address -> address)
                .read(arrival, Head.Source.LIVE, Instant.EPOCH)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "<body>https://files.example/a.jpg</body>, https://files.example/a.jpg",
        "<body>look</body>, look|https://files.example/a.jpg",
        "'', https://files.example/a.jpg",
        "<body/>, https://files.example/a.jpg"
    })
    void aLinkThatWasSentBesideAMessageIsInIt(String body, String text) {
        Event.Received received = read("<message from='patron@home.example/p' type='chat' id='1'>" + body
                + "<x xmlns='jabber:x:oob'><url>https://files.example/a.jpg</url></x></message>");

        Content.Plain plain = (Content.Plain) received.parts().getFirst();
        assertThat(plain.text()).isEqualTo(text.replace('|', '\n'));
        assertThat(plain.marks()).extracting(Mark::value).containsExactly("https://files.example/a.jpg");
    }

    @Test
    void aLinkHasTheWordsThatDescribeIt() {
        Event.Received received = read("""
                <message from='patron@home.example/p' type='chat' id='1'>\
                <x xmlns='jabber:x:oob'><url>https://files.example/1</url><desc>the cover</desc></x>\
                <x xmlns='jabber:x:oob'><url>https://files.example/2</url></x><x xmlns='jabber:x:oob'/></message>""");

        assertThat(((Content.Plain) received.parts().getFirst()).text())
                .isEqualTo("the cover https://files.example/1\nhttps://files.example/2");
    }
}
