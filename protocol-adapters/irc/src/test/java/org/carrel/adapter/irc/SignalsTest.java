package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Text;
import org.carrel.adapter.irc.room.Change;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineParser;
import org.carrel.adapter.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be lost: who is there, who types, and what programs ask each other. */
class SignalsTest {

    private static final DialogRef ANN = new DialogRef(DialogRef.Kind.PEER, "ann");
    private static final DialogRef DESK = new DialogRef(DialogRef.Kind.ROOM, "#desk");

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Session session = new Session("s1", new CapNegotiation(List.of()), "carrel");
    private final Authors authors = new Authors(session);
    private final ChangeReader changes = new ChangeReader(session, authors);
    private final TypingReader typing = new TypingReader(session, authors, clock);

    private static IrcLine line(String text) {
        return LineParser.parse(text).orElseThrow();
    }

    private List<Signal> on(String... lines) {
        List<Signal> signals = new ArrayList<>();
        for (String text : lines) {
            session.channels().on(line(text)).forEach(change -> signals.addAll(changes.read(change)));
        }
        return signals;
    }

    private List<Event> events(String text, boolean left) {
        List<Event> events = new ArrayList<>();
        for (Change change : session.channels().on(line(text))) {
            changes.event(change, line(text), left, clock.instant()).ifPresent(events::add);
        }
        return events;
    }

    private void inDesk() {
        on(":carrel!c@h JOIN #Desk", ":irc 353 carrel = #desk :carrel @ann", ":irc 366 carrel #desk :End");
    }

    // Who is there

    @Test
    void whoIsThereIsToldAtOnce() {
        assertThat(on(":carrel!c@h JOIN #Desk", ":irc 353 carrel = #desk :carrel @ann"))
                .isEmpty();
        assertThat(on(":irc 366 carrel #desk :End"))
                .singleElement()
                .isInstanceOfSatisfying(Signal.Occupants.class, signal -> {
                    assertThat(signal.dialog()).isEqualTo(DESK);
                    assertThat(signal.all()).extracting(Author::name).containsExactly("carrel", "ann");
                    assertThat(signal.all())
                            .extracting(Author::role)
                            .containsExactly(Author.Role.US, Author.Role.MODERATOR);
                });
    }

    @Test
    void whoComesAndGoesIsTold() {
        inDesk();

        Signal.Moved came = (Signal.Moved) on(":bob!b@x JOIN #desk").getFirst();
        assertThat(came.in()).isTrue();
        Signal.Moved went = (Signal.Moved) on(":bob!b@x QUIT :gone home").getFirst();
        assertThat(went).isEqualTo(new Signal.Moved(DESK, came.author(), false, "gone home"));
        assertThat(on(":ann!a@x KICK #desk nobody")).isEmpty();
        on(":bob!b@x JOIN #desk");
        assertThat(((Signal.Moved) on(":ann!a@x KICK #desk bob :enough").getFirst()).reason())
                .isEqualTo("ann: enough");
    }

    @Test
    void aNewNameIsToldOfTheSameOne() {
        inDesk();
        Author before = authors.of(session.channels().occupant("#desk", "ann").orElseThrow());

        Signal.Moved moved = (Signal.Moved) on(":ann!a@x NICK anna").getFirst();

        assertThat(moved.in()).isTrue();
        assertThat(moved.author().key()).isEqualTo(before.key());
        assertThat(moved.author().name()).isEqualTo("anna");
    }

    // What a room is

    @Test
    void whatARoomIsAboutIsAnEvent() {
        inDesk();

        Event.RoomChanged changed = (Event.RoomChanged)
                events(":ann!a@x TOPIC #desk :\u0002Closed\u0002 today", false).getFirst();
        assertThat(changed.subject()).contains("Closed today");
        assertThat(changed.head().author().name()).isEqualTo("ann");
        assertThat(changed.head().dialog()).isEqualTo(DESK);
        assertThat(((Event.RoomChanged) events(":irc.example 332 carrel #desk :Open", false)
                                .getFirst())
                        .subject())
                .contains("Open");
    }

    @Test
    void thatWeWereThrownOutIsSaidInWords() {
        inDesk();

        Event.RoomChanged changed = (Event.RoomChanged)
                events(":ann!a@x KICK #desk carrel :wrong room", false).getFirst();
        assertThat(changed.ended().map(Text::english)).contains("ann removed us from #Desk: wrong room");
        inDesk();
        assertThat(((Event.RoomChanged) events(":carrel!c@h PART #desk :by force", false)
                                .getFirst())
                        .ended()
                        .map(Text::code))
                .contains("irc.room-left");
        inDesk();
        assertThat(events(":carrel!c@h PART #desk :as we asked", true)).isEmpty();
        inDesk();
        assertThat(events(":ann!a@x KICK #desk ann", false)).isEmpty();
    }

    // Who types

    @Test
    void whoTypesStopsByAWordByAMessageOrAfterAWhile() {
        IrcLine active = line("@+typing=active :ann!a@x TAGMSG carrel");
        Author ann = authors.of(active, ANN);

        assertThat(typing.read(active)).contains(new Signal.Typing(ANN, ann, true));
        assertThat(typing.read(line("@+typing=done :ann!a@x TAGMSG carrel")))
                .contains(new Signal.Typing(ANN, ann, false));
        assertThat(typing.read(line("@+typing=done :ann!a@x TAGMSG carrel"))).isEmpty();

        typing.read(active);
        assertThat(typing.read(line(":ann!a@x PRIVMSG carrel :hi"))).contains(new Signal.Typing(ANN, ann, false));

        typing.read(active);
        clock.advance(Duration.ofSeconds(5));
        assertThat(typing.stale()).isEmpty();
        assertThat(typing.read(active)).isPresent();
        clock.advance(Duration.ofSeconds(5));
        assertThat(typing.stale()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(typing.stale()).containsExactly(new Signal.Typing(ANN, ann, false));
        assertThat(typing.stale()).isEmpty();
    }

    @Test
    void whoPausesNoLongerTypes() {
        typing.read(line("@+typing=active :ann!a@x TAGMSG #desk"));

        assertThat(typing.read(line("@+typing=paused :ann!a@x TAGMSG #desk"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@+typing=active :carrel!c@h TAGMSG ann",
                "@+typing=active :irc.example TAGMSG carrel",
                "@+draft/react=x;+reply=m :ann!a@x TAGMSG carrel",
                ":ann!a@x PRIVMSG carrel :hi"
            })
    void whatIsNoTypingIsNone(String text) {
        assertThat(typing.read(line(text))).isEmpty();
    }

    // What programs ask

    private final CtcpAnswers answers = new CtcpAnswers(true, new TokenBucket(3, Duration.ofSeconds(10), clock));

    private Optional<IrcLine> answer(String text) {
        return answers.to(line(text));
    }

    @Test
    void programsAreAnsweredByNotice() {
        assertThat(answer(":ann!a@x PRIVMSG carrel :\u0001VERSION\u0001"))
                .contains(IrcLine.of("NOTICE", "ann", "\u0001VERSION Carrel\u0001"));
        assertThat(answer(":ann!a@x PRIVMSG carrel :\u0001ping 12 34\u0001"))
                .contains(IrcLine.of("NOTICE", "ann", "\u0001PING 12 34\u0001"));
        assertThat(answer(":ann!a@x PRIVMSG #desk :\u0001CLIENTINFO\u0001")).isPresent();
    }

    @Test
    void fewAreAnsweredInAWhile() {
        for (int i = 0; i < 3; i++) {
            assertThat(answer(":ann!a@x PRIVMSG carrel :\u0001VERSION\u0001")).isPresent();
        }
        assertThat(answer(":bob!b@x PRIVMSG carrel :\u0001VERSION\u0001")).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(answer(":bob!b@x PRIVMSG carrel :\u0001VERSION\u0001")).isPresent();
    }

    @Test
    void noLoopCanForm() {
        assertThat(answer(":ann!a@x NOTICE carrel :\u0001VERSION\u0001")).isEmpty();
        assertThat(answer(":ann!a@x PRIVMSG carrel :\u0001ACTION waves\u0001")).isEmpty();
        assertThat(answer(":ann!a@x PRIVMSG carrel :\u0001PING " + "x".repeat(101) + "\u0001"))
                .isEmpty();
        assertThat(answer(":ann!a@x PRIVMSG carrel :VERSION")).isEmpty();
        assertThat(answer(":irc.example PRIVMSG carrel :\u0001VERSION\u0001")).isEmpty();
        assertThat(new CtcpAnswers(false, new TokenBucket(3, Duration.ZERO, clock))
                        .to(line(":ann!a@x PRIVMSG carrel :\u0001VERSION\u0001")))
                .isEmpty();
    }
}
