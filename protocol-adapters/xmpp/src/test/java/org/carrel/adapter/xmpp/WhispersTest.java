package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.xmpp.Reading.event;

import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.junit.jupiter.api.Test;

/** Private messages of occupants of rooms. */
class WhispersTest {

    private static final String MARK = "<x xmlns='http://jabber.org/protocol/muc#user'/>";
    private static final DialogRef ANN = new DialogRef(DialogRef.Kind.PEER, "reading@rooms.example/ann");

    @Test
    void itsDialogIsWithTheOccupantAndNotWithTheRoom() {
        Event.Received said = event(
                Event.Received.class,
                "<message type='chat' id='1' from='reading@rooms.example/ann'"
                        + " to='desk@library.example/carrel'><body>between us</body>" + MARK + "</message>");

        assertThat(said.head().dialog()).isEqualTo(ANN);
        assertThat(said.head().author())
                .isEqualTo(new Author(ANN.address(), ANN.address(), "ann", Author.Role.PEER, Author.Trust.NONE));
    }

    @Test
    void ourOwnOtherClientSaysItThere() {
        Event.Received said = event(
                Event.Received.class,
                "<message type='chat' id='1' from='desk@library.example/home'"
                        + " to='reading@rooms.example/ann'><body>between us</body></message>");

        assertThat(said.head().dialog()).isEqualTo(ANN);
        assertThat(said.head().author().role()).isEqualTo(Author.Role.US);
    }

    @Test
    void whatComesBackComesBackThere() {
        Event.Bounced bounced = event(
                Event.Bounced.class,
                "<message type='error' id='c1'"
                        + " from='reading@rooms.example/ann' to='desk@library.example/carrel'><error type='cancel'>"
                        + "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");

        assertThat(bounced.head().dialog()).isEqualTo(ANN);
    }

    @Test
    void aClientOfAPatronIsNoOccupant() {
        Event.Received said = event(
                Event.Received.class,
                "<message type='chat' id='1' from='patron@home.example/phone'>" + "<body>hello</body></message>");

        assertThat(said.head().dialog()).isEqualTo(Reading.PATRON);
    }

    @Test
    void aTypedNickBehindARoomIsAnOccupant() {
        DialogRef room = new DialogRef(DialogRef.Kind.PEER, "reading@rooms.example");

        assertThat(Whispers.dialog(room, " Reading@rooms.example/ann ")).isEqualTo(ANN);
        assertThat(Whispers.dialog(room, "reading@rooms.example")).isEqualTo(room);
        assertThat(Whispers.dialog(room, "xmpp:reading@rooms.example/ann")).isEqualTo(room);
    }
}
