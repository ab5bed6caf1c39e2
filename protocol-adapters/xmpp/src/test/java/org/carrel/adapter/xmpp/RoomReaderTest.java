package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;

/** What is said in a room: whose word counts for what. */
class RoomReaderTest {

    private static final String STAMP = "<stanza-id xmlns='urn:xmpp:sid:0' by='" + RoomReading.ROOM + "' id='s1'/>";

    private final RoomReading room = new RoomReading(RoomTraits.USUAL).in();

    private static String id(String occupant) {
        return "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='" + occupant + "'/>";
    }

    @Test
    void whatAnOccupantSays() {
        Event.Received said = room.said(Event.Received.class, "/ann", "<body>hello</body>" + id("a") + STAMP);

        Head head = said.head();
        assertThat(head.dialog()).isEqualTo(new DialogRef(DialogRef.Kind.ROOM, RoomReading.ROOM));
        assertThat(head.author())
                .isEqualTo(new Author("id:a", RoomReading.ROOM + "/ann", "ann", Author.Role.PEER, Author.Trust.NONE));
        assertThat(head.refs()).isEqualTo(new Target(Optional.of("s1"), Optional.of("m1"), Optional.empty()));
        assertThat(head.sentAt()).isEqualTo(RoomReading.NOW);
        assertThat(said.parts()).containsExactly(new Content.Plain("hello", List.of()));
    }

    @Test
    void whatWeSaidComesBackAsOurs() {
        Event.Received said = room.said(Event.Received.class, "/desk", "<body>hello</body>" + id("d"));

        assertThat(said.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(said.head().refs().ours()).contains(new TransactionId("m1"));
    }

    @Test
    void onlyTheRoomGivesIdsAndTimes() {
        Event.Received said = room.said(
                Event.Received.class,
                "/ann",
                "<body>hello</body>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' by='other@rooms.example' id='forged'/>"
                        + "<delay xmlns='urn:xmpp:delay' from='evil.example' stamp='1999-12-31T23:59:59Z'/>");

        assertThat(said.head().refs().server()).isEmpty();
        assertThat(said.head().sentAt()).isEqualTo(RoomReading.NOW);
    }

    @Test
    void aRoomThatDoesNotSayThatItGivesIdsIsNotBelieved() {
        RoomReading plain = new RoomReading(RoomTraits.NONE).in();

        Event.Received ann = plain.said(Event.Received.class, "/ann", "<body>hello</body>" + id("d") + STAMP);

        assertThat(ann.head().refs().server()).isEmpty();
        assertThat(ann.head().author().role()).isEqualTo(Author.Role.PEER);
        assertThat(ann.head().author().key()).startsWith("nick:");
    }

    @Test
    void aNickIsSomebodyElseAfterAnotherCame() {
        RoomReading plain = new RoomReading(RoomTraits.NONE).in();
        Author first = plain.said(Event.Received.class, "/ann", "<body>1</body>")
                .head()
                .author();
        plain.presence("ann", "type='unavailable'", "<item role='none'/>", "");
        plain.presence("ann", "", "<item role='participant'/>", "");
        Author second = plain.said(Event.Received.class, "/ann", "<body>2</body>")
                .head()
                .author();

        assertThat(second.key()).isNotEqualTo(first.key());
    }

    @Test
    void aNickInTheArchiveStandsForItsOwnMessageAlone() {
        RoomReading plain = new RoomReading(new RoomTraits(true, true, false)).in();

        Author first = plain.kept("s1", "/ann", "<body>1</body>").head().author();
        Author second = plain.kept("s2", "/ann", "<body>2</body>").head().author();

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(plain.kept("s1", "/ann", "<body>1</body>").head().author()).isEqualTo(first);
    }

    @Test
    void whatTheArchiveKeptHasItsIdAndItsTime() {
        Event.Received said = room.kept("s7", "/ann", "<body>hello</body>" + id("a"));

        assertThat(said.head().refs().server()).contains("s7");
        assertThat(said.head().sentAt()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(said.head().author().key()).isEqualTo("id:a");
        assertThat(said.head().source()).isEqualTo(Head.Source.CATCH_UP);
    }

    @Test
    void onlyTheRoomItselfRemovesWhatOthersSaid() {
        String removal = "<retract xmlns='urn:xmpp:message-retract:1' id='s1'>"
                + "<moderated xmlns='urn:xmpp:message-moderate:1'/><reason>rude</reason></retract>";

        Event.Retracted moderated = room.said(Event.Retracted.class, "", removal);
        Event.Retracted pretended = room.said(Event.Retracted.class, "/ann", removal + id("a"));

        assertThat(moderated.head().author().role()).isEqualTo(Author.Role.MODERATOR);
        assertThat(moderated.target().server()).contains("s1");
        assertThat(moderated.reason()).isEqualTo("rude");
        assertThat(pretended.head().author().role()).isEqualTo(Author.Role.PEER);
    }

    @Test
    void whatAModeratorSaysCountsForThemselvesAlone() {
        room.presence("eve", "", "<item role='moderator'/>", "e");

        Event.Received said = room.said(Event.Received.class, "/eve", "<body>hello</body>" + id("e"));

        assertThat(said.head().author().role()).isEqualTo(Author.Role.PEER);
        assertThat(room.authors
                        .occupant(room.stay, room.stay.occupant("eve").orElseThrow())
                        .role())
                .isEqualTo(Author.Role.MODERATOR);
    }

    @Test
    void aSubjectIsNoMessage() {
        Event.RoomChanged changed = room.said(Event.RoomChanged.class, "/ann", "<subject>Exams</subject>");

        assertThat(changed.subject()).contains("Exams");
        assertThat(room.said("/ann", "<subject>Exams</subject><body>hello</body>"))
                .containsInstanceOf(Event.Received.class);
    }

    @Test
    void whatIsEncryptedOrDamagedIsSaidToBe() {
        Event.Received encrypted = room.said(
                Event.Received.class, "/ann", "<encrypted xmlns='eu.siacs.conversations.axolotl'/>" + id("a"));

        assertThat(encrypted.parts().getFirst()).isInstanceOf(Content.Unreadable.class);
        assertThat(encrypted.head().author().key()).isEqualTo("id:a");
    }

    @Test
    void signsBetweenProgramsAreNoEvents() {
        assertThat(room.said("/ann", "<composing xmlns='http://jabber.org/protocol/chatstates'/>"))
                .isEmpty();
        assertThat(room.said("", "<x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>"))
                .isEmpty();
    }
}
