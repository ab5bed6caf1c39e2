package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Canary;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Mark;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Text;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.irc.InspircdLeaf;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPeople;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class IrcRoomsTest {

    private static final DialogRef DESK = IrcDesk.room("#desk");

    private static AdapterException refusal(IrcDesk desk, DialogRef room) {
        return catchThrowableOfType(
                AdapterException.class, () -> desk.feature(Rooms.class).join(room, Optional.empty()));
    }

    @Test
    void weGoInTalkAndLeave() throws Exception {
        try (IrcServer server = InspircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            ann.join("#desk");
            ann.raw("TOPIC #desk :Opening hours");
            ann.sync();
            assertThat(catchThrowableOfType(AdapterException.class, () -> desk.say(DESK, "too early"))
                            .text
                            .code())
                    .isEqualTo("irc.room-not-joined");

            desk.feature(Rooms.class).join(DESK, Optional.empty());
            desk.feature(Rooms.class).join(DESK, Optional.empty());

            Signal.Occupants there = desk.context().awaitSignal(Signal.Occupants.class, _ -> true);
            assertThat(there.all()).extracting(Author::name).containsExactlyInAnyOrder("ann", "carrel");
            Event.RoomChanged about = desk.context().await(Event.RoomChanged.class, _ -> true);
            assertThat(about.subject()).contains("Opening hours");
            desk.say(DESK, "good morning");
            ann.awaitText("good morning");
            ann.say("#desk", "hello");
            assertThat(desk.context().awaitReceived(1).getFirst().head().dialog())
                    .isEqualTo(DESK);

            desk.feature(Rooms.class).leave(DESK);
            desk.feature(Rooms.class).leave(DESK);
            ann.await(
                    "part", line -> line.command().equals("PART") && line.nick().equals("carrel"));
            ann.say("#desk", "are you still there?");
            ann.say("carrel", "or here?");
            desk.context().awaitReceived(2);
            assertThat(desk.context().texts()).containsExactly("hello", "or here?");
            assertThat(desk.context().of(Event.RoomChanged.class)).hasSize(1);
        }
    }

    @Test
    void whyWeMayNotGoInIsSaid() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            for (String channel : List.of("#invited", "#locked", "#banned")) {
                ann.join(channel);
            }
            ann.raw("MODE #invited +i");
            ann.raw("MODE #locked +k sesame");
            ann.raw("MODE #banned +b carrel!*@*");
            ann.sync();

            for (String channel : List.of("#invited", "#locked", "#banned")) {
                AdapterException refusal = refusal(desk, IrcDesk.room(channel));
                assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
                assertThat(refusal.nothingSent).isTrue();
                assertThat(refusal.text.code()).isEqualTo("irc.room-refused");
                assertThat(refusal.text.english()).contains(channel).doesNotContain("it did not say");
            }
            desk.feature(Rooms.class).join(IrcDesk.room("#locked"), Optional.of(Secret.of("sesame")));
            ann.await("join", line -> line.is("JOIN", "carrel", "#locked"));
        }
    }

    @Test
    void whoThrowsUsOutIsSaidAndWhatIsSaidThereIsRefused() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#desk");
            try (IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"))) {
                ann.raw("KICK #desk carrel :wrong room");

                Event.RoomChanged changed = desk.context()
                        .await(Event.RoomChanged.class, each -> each.ended().isPresent());
                assertThat(changed.head().dialog()).isEqualTo(DESK);
                assertThat(changed.ended().map(Text::english)).contains("ann removed us from #desk: wrong room");
                AdapterException refusal =
                        catchThrowableOfType(AdapterException.class, () -> desk.say(DESK, "but why"));
                assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REMOTE_UNAVAILABLE);
                assertThat(refusal.nothingSent).isTrue();
            }
        }
    }

    @Test
    void weGoBackIntoOurRoomsAfterALostConnection() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"))) {
            desk.feature(Rooms.class).join(IrcDesk.room("#later"), Optional.empty());
            server.restart();
            desk.context().awaitStatus(Code.LOST);
            desk.connection().disconnect();

            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);

            try (IrcPerson ann = IrcPerson.signIn(server, "ann")) {
                ann.raw("WHOIS carrel");
                String rooms =
                        ann.await("rooms", line -> line.command().equals("319")).text();
                assertThat(rooms).contains("#desk").contains("#later");
            }
        }
    }

    @Test
    void peopleComeGoAndAreCalledOtherwise() throws Exception {
        try (IrcServer server = InspircdServer.start();
                IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"));
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#desk");
            Signal.Moved came = desk.context().awaitSignal(Signal.Moved.class, Signal.Moved::in);
            ann.rename("anna");
            desk.context()
                    .awaitSignal(
                            Signal.Moved.class, each -> each.author().name().equals("anna"));
            ann.quit("gone home");
            Signal.Moved went = desk.context().awaitSignal(Signal.Moved.class, each -> !each.in());

            assertThat(went.author().key()).isEqualTo(came.author().key());
            assertThat(went.reason()).contains("gone home");
        }
    }

    @Test
    void aRoomWithoutFormattingIsToldBeforeItIsSent() throws Exception {
        try (IrcServer server = InspircdServer.start(new IrcOptions().extra("<module name=\"blockcolor\">"));
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#desk");
            ann.raw("MODE #desk +c");
            ann.sync();
            try (IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"))) {
                Draft bold = new Draft(
                        List.of(new Content.Plain("so bold", List.of(new Mark(Mark.Type.BOLD, 3, 7, "")))),
                        Optional.empty());
                while (desk.connection().render(DESK, bold).losses().isEmpty()) {
                    desk.feature(Canary.class).probe();
                }

                assertThat(desk.connection().render(DESK, bold).losses())
                        .extracting(Text::code)
                        .contains("irc.loss-formatting");
                desk.say(DESK, desk.connection().render(DESK, bold).parts().getFirst());
                ann.awaitText("so bold");
            }
        }
    }

    @Test
    void aListOfAThousandRoomsIsSearched() throws Exception {
        try (IrcServer server = NgircdServer.start(new IrcOptions().channels(1100));
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            IntStream.range(0, 1000).forEach(i -> ann.raw("JOIN #room" + i));
            ann.raw("TOPIC #room500 :Rare \u0002Books\u0002");
            ann.sync();
            try (IrcDesk desk = IrcDesk.connected(server, Map.of())) {
                Rooms rooms = desk.feature(Rooms.class);

                assertThat(rooms.list("", 1000)).hasSize(1000);
                assertThat(rooms.list("", 10)).hasSize(10);
                assertThat(rooms.list("rare books", 10))
                        .containsExactly(new RoomInfo(IrcDesk.room("#room500"), "#room500", 1, "Rare Books"));
                assertThat(rooms.list("ROOM99", 100)).hasSize(11);
                assertThat(rooms.list("no such", 10)).isEmpty();
            }
        }
    }

    @Test
    void aNetsplitTakesTwoHundredPeopleAndBringsThemBack() throws Exception {
        String[] nicks = IntStream.range(0, 200).mapToObj(i -> "far" + i).toArray(String[]::new);
        try (InspircdServer hub = InspircdServer.start();
                InspircdLeaf leaf = InspircdLeaf.start(hub);
                IrcDesk desk = IrcDesk.connected(hub, Map.of("rooms", "#desk"));
                IrcPeople far = IrcPeople.signIn(leaf, nicks)) {
            far.all().forEach(person -> person.raw("JOIN #desk"));
            awaitMoved(desk.context(), true, 200);

            leaf.split();
            awaitMoved(desk.context(), false, 200);
            leaf.heal();
            List<Signal.Moved> back = awaitMoved(desk.context(), true, 400);
            far.get(7).say("#desk", "here again");

            assertThat(desk.context()
                            .awaitReceived(1)
                            .getFirst()
                            .head()
                            .author()
                            .name())
                    .isEqualTo("far7");
            Set<String> stays = new HashSet<>();
            back.forEach(each -> stays.add(each.author().key()));
            assertThat(stays).hasSize(400);
            assertThat(desk.context().statuses()).noneMatch(status -> status.code() == Code.LOST);
        }
    }

    private static List<Signal.Moved> awaitMoved(RecordingContext context, boolean in, int count) throws Exception {
        List<Signal.Moved> found = new ArrayList<>();
        long end = System.nanoTime() + RecordingContext.PATIENCE.toNanos();
        while (found.size() < count && System.nanoTime() < end) {
            Thread.sleep(20);
            found.clear();
            context.signals().stream()
                    .filter(Signal.Moved.class::isInstance)
                    .map(Signal.Moved.class::cast)
                    .filter(each -> each.in() == in && each.author().name().startsWith("far"))
                    .forEach(found::add);
        }
        assertThat(found).hasSize(count);
        return found;
    }
}
