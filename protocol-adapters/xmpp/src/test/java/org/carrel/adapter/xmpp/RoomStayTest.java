package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrel.adapter.Text;
import org.junit.jupiter.api.Test;

/** Who is in a room, and how our own stay begins and ends. */
class RoomStayTest {

    private static final String NONE = "<item affiliation='none' role='none'/>";

    private final RoomReading room = new RoomReading(RoomTraits.USUAL);

    private RoomPresence end(String about) {
        return ((RoomStay.Change.Ended)
                        room.presence("desk", "type='unavailable'", about, "d").getFirst())
                .last();
    }

    @Test
    void whoIsThereIsKnownWithOurOwnPresence() {
        List<RoomStay.Change> first =
                room.presence("ann", "", "<item role='moderator' jid='ann@home.example/x'/>", "a");
        List<RoomStay.Change> own = room.presence("desk", "", "<item role='participant'/><status code='110'/>", "d");

        assertThat(first).isEmpty();
        assertThat(own).containsExactly(new RoomStay.Change.Complete(false));
        assertThat(room.stay.occupants()).extracting(RoomOccupant::nick).containsExactly("ann", "desk");
        assertThat(room.stay.occupant("ann").orElseThrow().real()).contains("ann@home.example");
        assertThat(room.stay.occupant("ann").orElseThrow().moderator()).isTrue();
    }

    @Test
    void theRoomMayCallUsOtherwise() {
        room.presence("Desk", "", "<item role='participant'/><status code='110'/><status code='210'/>", "d");

        assertThat(room.stay.nick()).isEqualTo("Desk");
    }

    @Test
    void whoIsCalledOtherwiseStaysTheSame() {
        RoomReading plain = new RoomReading(RoomTraits.NONE).in();
        String key = plain.stay.occupant("ann").orElseThrow().key();

        plain.presence("ann", "type='unavailable'", "<item nick='anna' role='participant'/><status code='303'/>", "");
        plain.presence("anna", "", "<item role='participant'/>", "");

        assertThat(plain.stay.occupant("anna").orElseThrow().key()).isEqualTo(key);
        assertThat(plain.stay.occupant("ann")).isEmpty();
    }

    @Test
    void ourOwnNameMayChange() {
        room.in();
        room.presence(
                "desk",
                "type='unavailable'",
                "<item nick='help' role='participant'/><status code='303'/><status code='110'/>",
                "d");

        assertThat(room.stay.nick()).isEqualTo("help");
        assertThat(room.stay.isOver()).isFalse();
    }

    @Test
    void whyWeAreOutIsSaid() {
        room.in();
        assertThat(text(end("<item role='none'><actor nick='eve'/><reason>rude</reason></item><status code='307'/>")))
                .isEqualTo("eve removed us from reading@rooms.example. rude");
        assertThat(text(end(NONE + "<status code='307'/>"))).isEqualTo("We were removed from reading@rooms.example.");
        assertThat(text(end(NONE + "<status code='301'/>"))).isEqualTo("We were banned from reading@rooms.example.");
        assertThat(text(end(NONE + "<status code='322'/>")))
                .isEqualTo("reading@rooms.example is for its members alone now, and we are none.");
        assertThat(text(end(NONE + "<status code='332'/>")))
                .isEqualTo("The server of reading@rooms.example was shut down.");
        assertThat(text(end(NONE + "<destroy jid='new@rooms.example'><reason>moved</reason></destroy>")))
                .isEqualTo("reading@rooms.example was closed for good. moved");
    }

    private static String text(RoomPresence last) {
        Text text = RoomDepartures.text(last);
        return text.english();
    }

    @Test
    void whatNobodyWantedIsAnAccident() {
        room.in();
        assertThat(RoomDepartures.isByAccident(end(NONE))).isTrue();
        assertThat(RoomDepartures.isByAccident(end(NONE + "<status code='332'/>")))
                .isTrue();
        assertThat(RoomDepartures.isByAccident(end(NONE + "<status code='307'/><status code='333'/>")))
                .isTrue();
        assertThat(RoomDepartures.isByAccident(end(NONE + "<status code='307'/>")))
                .isFalse();
        assertThat(RoomDepartures.isByAccident(end(NONE + "<status code='301'/><status code='333'/>")))
                .isFalse();
        assertThat(RoomDepartures.isByAccident(end(NONE + "<destroy/>"))).isFalse();
    }

    @Test
    void roomTraitsAreKept() {
        for (RoomTraits traits : List.of(RoomTraits.USUAL, RoomTraits.NONE, new RoomTraits(false, true, false))) {
            assertThat(RoomTraits.of(traits.kept())).isEqualTo(traits);
        }
    }
}
