package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Going into rooms, talking there, and being thrown out. */
class XmppRoomsTest extends XmppRoomScene {

    @Test
    void weGoInTalkAndLeave() throws Exception {
        begin();
        patron.enter(room, "ann");
        patron.inRoom(room, "s1", "<subject>Opening hours</subject>");
        patron.sync();
        AdapterException early = catchThrowableOfType(AdapterException.class, () -> say("c0", "too early"));
        assertThat(early.text.code()).isEqualTo("xmpp.room-not-joined");

        join();
        join();

        Signal.Occupants there = context.awaitSignal(Signal.Occupants.class, _ -> true);
        assertThat(there.dialog()).isEqualTo(place);
        assertThat(there.all()).extracting(Author::name).containsExactlyInAnyOrder("ann", "desk");
        assertThat(there.all()).extracting(Author::role).contains(Author.Role.US);
        Event.RoomChanged about = context.await(Event.RoomChanged.class, _ -> true);
        assertThat(about.subject()).contains("Opening hours");
        Sent sent = say("c1", "good morning");
        JsonNode heard = patron.awaitBody("good morning");
        assertThat(heard.get("type").asString()).isEqualTo("groupchat");
        assertThat(heard.get("from").asString()).isEqualTo(room + "/desk");
        Event.Received echo = context.awaitReceived(1).getFirst();
        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        assertThat(sent.serverRef()).isPresent().isEqualTo(echo.head().refs().server());
        assertThat(echo.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(echo.head().refs().ours()).contains(new TransactionId("c1"));

        String id = patron.sayInRoom(room, "hello");
        Event.Received hello = context.awaitReceived(2).getLast();
        assertThat(hello.head().dialog()).isEqualTo(place);
        assertThat(hello.head().author().name()).isEqualTo("ann");
        assertThat(hello.head().author().role()).isEqualTo(Author.Role.PEER);
        assertThat(hello.head().refs().sender()).contains(id);
        assertThat(hello.head().source()).isEqualTo(Head.Source.LIVE);

        rooms().leave(place);
        rooms().leave(place);
        patron.awaitPresence(room + "/desk", "unavailable");
        patron.sayInRoom(room, "are you still there?");
        patron.say(server.address("desk"), "or here?");
        context.awaitReceived(3);
        assertThat(context.texts()).containsExactly("good morning", "hello", "or here?");
        assertThat(context.of(Event.RoomChanged.class)).hasSize(1);
    }

    @Test
    void whoSpeaksIsKnownAgainUnderAnotherNick() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        patron.sayInRoom(room, "one");
        patron.raw("<presence to='" + room + "/anna'/>");
        patron.sayInRoom(room, "two");

        List<Event.Received> said = context.awaitReceived(2);
        Author first = said.getFirst().head().author();
        Author second = said.getLast().head().author();
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.name()).isEqualTo("anna");
        context.awaitSignal(Signal.Moved.class, each -> each.author().name().equals("anna"));
        patron.raw("<presence to='" + room + "/anna' type='unavailable'><status>gone home</status></presence>");
        Signal.Moved went = context.awaitSignal(Signal.Moved.class, each -> !each.in());
        assertThat(went.author().key()).isEqualTo(first.key());
        assertThat(went.reason()).isEqualTo("gone home");
    }

    @Test
    void ourNameIsFreeUnderAnother() throws Exception {
        begin();
        patron.enter(room, "desk");

        join();
        say("c1", "who am I?");

        assertThat(patron.awaitBody("who am I?").get("from").asString()).isEqualTo(room + "/desk_");
        patron.sayInRoom(room, "I am desk");
        Event.Received said = context.awaitReceived(2).getLast();
        assertThat(said.head().author().role()).isEqualTo(Author.Role.PEER);
    }

    @Test
    void weAreCalledAsTheAccountSays() throws Exception {
        begin(options -> options, Map.of(AccountFields.ROOM_NICK, "Ask Alder"));
        patron.enter(room, "ann");

        join();
        say("c1", "good morning");

        assertThat(patron.awaitBody("good morning").get("from").asString()).isEqualTo(room + "/Ask Alder");
    }

    @Test
    void whyWeMayNotGoInIsSaid() throws Exception {
        begin();
        patron.enter(room, "ann");
        patron.configure(room, Map.of("muc#roomconfig_roomsecret", "sesame"));
        assertThat(refusal().text.code()).isEqualTo("xmpp.room-password");
        rooms().join(place, Optional.of(Secret.of("sesame")));
        rooms().leave(place);

        patron.configure(room, Map.of("muc#roomconfig_roomsecret", "", "muc#roomconfig_membersonly", "1"));
        assertThat(refusal().text.code()).isEqualTo("xmpp.room-members");

        patron.configure(room, Map.of("muc#roomconfig_membersonly", "0"));
        patron.administer(room, "<item jid='" + server.address("desk") + "' affiliation='outcast'/>");
        AdapterException banned = refusal();
        assertThat(banned.text.code()).isEqualTo("xmpp.room-forbidden");
        assertThat(banned.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(banned.nothingSent).isTrue();
    }

    @Test
    void whatIsNoRoomIsNotEntered() throws Exception {
        begin();

        for (String address : List.of(server.address("patron"), "reading@localhost", "reading@nowhere.invalid")) {
            AdapterException refusal = catchThrowableOfType(
                    AdapterException.class, () -> rooms().join(XmppRoomScene.place(address), Optional.empty()));
            assertThat(refusal.kind).as(address).isEqualTo(AdapterException.Kind.REJECTED);
            assertThat(refusal.text.english()).contains(address);
        }
        patron.sync();
        assertThat(patron.end().events())
                .noneMatch(event -> event.get("event").asString().equals("presence")
                        && event.get("from").asString().startsWith(server.address("desk")));
    }

    private AdapterException refusal() {
        return catchThrowableOfType(AdapterException.class, this::join);
    }

    @Test
    void whoThrowsUsOutIsSaidAndWhatIsSaidThereIsRefused() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.administer(room, "<item nick='desk' role='none'><reason>wrong room</reason></item>");

        assertThat(ended()).isEqualTo("ann removed us from " + room + ". wrong room");
        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> say("c1", "but why"));
        assertThat(refusal.text.code()).isEqualTo("xmpp.room-not-joined");
        assertThat(refusal.nothingSent).isTrue();
    }

    @Test
    void thatWeAreBannedIsSaid() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.administer(
                room,
                "<item jid='" + server.address("desk") + "' affiliation='outcast'><reason>go away</reason></item>");

        assertThat(ended()).isEqualTo("We were banned from " + room + ". go away");
    }

    @Test
    void thatARoomIsForItsMembersNowIsSaid() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.configure(room, Map.of("muc#roomconfig_membersonly", "1"));

        assertThat(ended()).isEqualTo(room + " is for its members alone now, and we are none.");
    }

    @Test
    void whereARoomHasMovedIsSaid() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.ask("<iq type='set' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                + "<destroy jid='lounge@conference.localhost'><reason>moved</reason></destroy></query></iq>");

        assertThat(ended()).isEqualTo(room + " was closed for good. moved");
        assertThat(context.of(Event.RoomChanged.class).getLast().successor())
                .contains(XmppRoomScene.place("lounge@conference.localhost"));
    }

    private String ended() throws InterruptedException {
        Event.RoomChanged changed =
                context.await(Event.RoomChanged.class, each -> each.ended().isPresent());
        assertThat(changed.head().dialog()).isEqualTo(place);
        return changed.ended().map(Text::english).orElseThrow();
    }

    @Test
    void whatTheRoomIsAboutIsTold() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.inRoom(room, "s1", "<subject>Exams</subject>");
        Event.RoomChanged changed =
                context.await(Event.RoomChanged.class, each -> each.subject().equals(Optional.of("Exams")));

        assertThat(changed.head().author().name()).isEqualTo("ann");
        assertThat(changed.ended()).isEmpty();
    }

    @Test
    void aRoomThatIsNotThereIsMadeForEverybody() throws Exception {
        begin();
        join();
        patron.enter(room, "ann");
        say("c1", "welcome");

        patron.awaitBody("welcome");
        assertThat(desk.capabilities(place).serverIds()).isTrue();
    }

    @Test
    void roomsAreListedAndSearched() throws Exception {
        begin();
        patron.enter(room, "ann");
        patron.configure(room, Map.of("muc#roomconfig_publicroom", "1", "muc#roomconfig_roomdesc", "Rare Books"));
        patron.enter("lounge@conference.localhost", "ann");
        patron.configure("lounge@conference.localhost", Map.of("muc#roomconfig_publicroom", "1"));
        Rooms rooms = rooms();

        assertThat(rooms.list("", 10)).hasSize(2);
        assertThat(rooms.list("", 1)).hasSize(1);
        assertThat(rooms.list("rare books", 10)).containsExactly(new RoomInfo(place, "reading", 1, "Rare Books"));
        assertThat(rooms.list("no such", 10)).isEmpty();
    }

    @Test
    void whoTypesInARoomIsShown() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();

        patron.inRoom(room, "t1", "<composing xmlns='http://jabber.org/protocol/chatstates'/>");
        Signal.Typing begins = context.awaitSignal(Signal.Typing.class, Signal.Typing::on);
        patron.sayInRoom(room, "there");
        context.awaitSignal(Signal.Typing.class, each -> !each.on());

        assertThat(begins.dialog()).isEqualTo(place);
        assertThat(begins.author().name()).isEqualTo("ann");
    }
}
