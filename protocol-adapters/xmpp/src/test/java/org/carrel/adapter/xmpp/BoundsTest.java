package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/** Nothing that a stranger sends is kept beyond what a person could have meant. */
class BoundsTest {

    private static final String OWN = "desk@library.example";

    private static Event event(String xml) {
        return new MessageReader(OWN, address -> address, new Whispers(_ -> false))
                .read(Arrival.unpack(Xml.node(xml), OWN), Head.Source.LIVE, Instant.EPOCH)
                .orElseThrow();
    }

    private static String message(String inside) {
        return "<message from='patron@home.example/p' type='chat' id='1'>" + inside + "</message>";
    }

    private static String numbered(String pattern, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("{n}", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    @Test
    void whatCannotBeReadIsKeptUpToSixtyFourKibibytes() {
        Event.Received received = (Event.Received) event(message("<encrypted xmlns='eu.siacs.conversations.axolotl'>"
                + "<payload>" + "ü&lt;\uD83D\uDE00".repeat(100_000) + "</payload></encrypted>"));

        String raw = ((Content.Unreadable) received.parts().getFirst()).raw();
        assertThat(raw).startsWith("<message").contains("<payload>ü&lt;");
        assertThat(raw.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(64 * 1024 - 4, 64 * 1024);
        assertThat(raw).doesNotEndWith("\uD83D");
    }

    @Test
    void anEntryOfTheArchiveWhoseSenderIsTooMuchIsKeptUnderItsId() {
        Event.Received received = (Event.Received) event("<message><result xmlns='urn:xmpp:mam:2' id='poison'>"
                + "<forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-11-20T09:00:00Z'/>"
                + "<message xmlns='jabber:client' from='patron@home.example'" + numbered(" a{n}=''", 300)
                + "><body>hello</body></message></forwarded></result></message>");

        assertThat(received.head().refs().server()).contains("poison");
        assertThat(received.head().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(received.parts()).singleElement().isInstanceOf(Content.Unreadable.class);
    }

    @Test
    void anEntryOfTheArchiveThatIsTooDeepIsReadAllTheSame() {
        Event event = event("<message><result xmlns='urn:xmpp:mam:2' id='deep'><forwarded xmlns='urn:xmpp:forward:0'>"
                + "<message xmlns='jabber:client' from='patron@home.example'><x xmlns='urn:x'>" + "<a>".repeat(10_000)
                + "</a>".repeat(10_000) + "</x><body>hello</body></message></forwarded></result></message>");

        assertThat(((Event.Received) event).parts()).containsExactly(new Content.Plain("hello", List.of()));
    }

    @Test
    void reactionsAreFewAndShort() {
        Event.Reacted reacted = (Event.Reacted) event(message("<reactions xmlns='urn:xmpp:reactions:0' id='c5'>"
                + "<reaction>" + "x".repeat(1000) + "</reaction>" + numbered("<reaction>{n}</reaction>", 1000)
                + "</reactions>"));

        assertThat(reacted.all()).hasSize(100).contains("0", "99");
    }

    @Test
    void anIdThatNoProgramMakesIsNone() {
        Event event = event(message("<body>hello</body>").replace("id='1'", "id='" + "1".repeat(5000) + "'"));

        assertThat(event.head().refs().sender()).isEmpty();
    }

    @Test
    void whatAServerSaysWhyIsCut() {
        Event.Bounced bounced =
                (Event.Bounced) event("<message from='patron@home.example' type='error' id='1'><error><policy-violation"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>"
                        + "no ".repeat(10_000) + "</text></error></message>");

        assertThat(bounced.reason().english()).hasSizeBetween(500, 700);
        assertThat(bounced.reason().parameters().get("said")).hasSize(500);
    }

    @Test
    void whatIsPutIntoWordsIsNotReadAgain() {
        assertThat(Words.text("x", "{said} by {address}", Map.of("said", "{address} $1 \\", "address", "{said}"))
                        .english())
                .isEqualTo("{address} $1 \\ by {said}");
    }

    @Test
    void filesBesideAMessageAreFew() {
        Event.Received received = (Event.Received) event(message("<body>look</body>"
                + numbered("<x xmlns='jabber:x:oob'><url>https://files.example/{n}</url></x>", 500)));

        assertThat(received.parts()).hasSize(21).startsWith(new Content.Plain("look", List.of()));
    }

    @Test
    void manyFilesBesideALongMessageAreFoundInTime() {
        String body = "a".repeat(400_000);
        String url = "a".repeat(3000) + "b";

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> event(message("<body>" + body + "</body>"
                                + numbered("<x xmlns='jabber:x:oob'><url>" + url + "{n}</url></x>", 400)))))
                .isInstanceOf(Event.Received.class);
    }

    @Test
    void presencesOfOnePersonAreCounted() throws Exception {
        PresenceBoard board = new PresenceBoard();
        Signal.PresenceIs last = board.update(presence("p/0", Presence.Type.available));
        for (int i = 1; i < 1000; i++) {
            last = board.update(presence("p/" + i, Presence.Type.available));
        }
        assertThat(last.words()).hasSize(500);

        for (int i = 0; i < PresenceBoard.MOST_CLIENTS; i++) {
            last = board.update(presence("p/" + i, Presence.Type.unavailable));
        }
        assertThat(last.presence()).isEqualTo(org.carrel.adapter.Presence.OFFLINE);
    }

    @Test
    void presencesOfManyPeopleAreCountedAndStillSaid() throws Exception {
        PresenceBoard board = new PresenceBoard();
        for (int i = 0; i < PresenceBoard.MOST_PEOPLE; i++) {
            board.update(presence("p" + i + "/x", Presence.Type.available));
        }

        assertThat(board.update(presence("late/x", Presence.Type.available)).presence())
                .isEqualTo(org.carrel.adapter.Presence.AVAILABLE);
        assertThat(board.people()).isEqualTo(PresenceBoard.MOST_PEOPLE);
    }

    private static Presence presence(String from, Presence.Type type) throws Exception {
        return StanzaBuilder.buildPresence()
                .from(JidCreate.from(from.replace("/", "@home.example/")))
                .ofType(type)
                .setStatus("x".repeat(5000))
                .build();
    }
}
