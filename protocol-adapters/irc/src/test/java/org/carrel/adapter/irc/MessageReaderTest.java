package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.Batches;
import org.carrel.adapter.irc.wire.LineParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final DialogRef ANN = new DialogRef(DialogRef.Kind.PEER, "ann");
    private static final DialogRef DESK = new DialogRef(DialogRef.Kind.ROOM, "#desk");

    private final Session session = new Session("s1", new CapNegotiation(List.of()), "carrel");
    private final MessageReader reader = new MessageReader(session, new Authors(session), new Reactions());
    private final Batches batches = new Batches();

    @BeforeEach
    void inDesk() {
        for (String line : List.of(
                ":carrel!c@h JOIN #desk", ":irc 353 carrel = #desk :carrel @ann bob", ":irc 366 carrel #desk :End")) {
            session.channels().on(LineParser.parse(line).orElseThrow());
        }
    }

    private Optional<Event> read(String... lines) {
        Optional<Arrival> last = Optional.empty();
        for (String line : lines) {
            last = batches.on(LineParser.parse(line).orElseThrow());
        }
        return reader.read(last.orElseThrow(), Head.Source.LIVE, NOW);
    }

    private Event.Received received(String... lines) {
        return (Event.Received) read(lines).orElseThrow();
    }

    private static Content said(Event.Received received) {
        assertThat(received.parts()).hasSize(1);
        return received.parts().getFirst();
    }

    private static Target server(String id) {
        return new Target(Optional.of(id), Optional.empty(), Optional.empty());
    }

    // Words

    @Test
    void aPrivateMessageIsOfItsSender() {
        Event.Received received = received(":Ann!~a@lib.example PRIVMSG carrel :Is the reading room open?");

        assertThat(received.head())
                .isEqualTo(new Head(
                        ANN,
                        new Author("host:ann!~a@lib.example", "Ann", "Ann", Author.Role.PEER, Author.Trust.NONE),
                        new Target(Optional.empty(), Optional.empty(), Optional.empty()),
                        NOW,
                        Head.Source.LIVE));
        assertThat(said(received)).isEqualTo(new Content.Plain("Is the reading room open?", List.of()));
        assertThat(received.replyTo()).isEmpty();
    }

    @Test
    void theServersIdAndTimeAreTaken() {
        Event.Received received =
                received("@msgid=m1;time=2026-02-28T12:30:00.250Z;+reply=m0 :ann!a@x PRIVMSG carrel :yes");

        assertThat(received.head().refs()).isEqualTo(server("m1"));
        assertThat(received.head().sentAt()).isEqualTo(Instant.parse("2026-02-28T12:30:00.250Z"));
        assertThat(received.replyTo()).contains(server("m0"));
        assertThat(received("@time=yesterday :ann!a@x PRIVMSG carrel :x").head().sentAt())
                .isEqualTo(NOW);
        assertThat(received("@+draft/reply=m9 :ann!a@x PRIVMSG carrel :x").replyTo())
                .contains(server("m9"));
    }

    @Test
    void aMessageInARoomIsOfTheRoomAlsoWhenSaidToARank() {
        assertThat(received(":ann!a@x PRIVMSG #Desk :hi").head().dialog()).isEqualTo(DESK);
        assertThat(received(":ann!a@x PRIVMSG @#desk :hi").head().dialog()).isEqualTo(DESK);
        assertThat(received(":ann!a@x NOTICE #desk :hi").head().dialog()).isEqualTo(DESK);
    }

    @Test
    void anEchoOfOursIsOurs() {
        Event.Received echo = received("@msgid=m1;label=tx1 :carrel!c@h PRIVMSG Ann :hello");

        assertThat(echo.head().dialog()).isEqualTo(ANN);
        assertThat(echo.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(echo.head().refs())
                .isEqualTo(new Target(Optional.of("m1"), Optional.empty(), Optional.of(new TransactionId("tx1"))));
        assertThat(received("@+carrel/id=tx2 :carrel!c@h PRIVMSG #desk :hello")
                        .head()
                        .refs()
                        .ours())
                .contains(new TransactionId("tx2"));
    }

    @Test
    void whatAnotherClientOfOurAccountSaysIsOurs() {
        session.account("library");
        Event.Received other = received("@account=library :carrel-phone!c@h PRIVMSG ann :from the phone");

        assertThat(other.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(other.head().dialog()).isEqualTo(ANN);
    }

    @Test
    void nobodyElseNamesATransactionOfOurs() {
        assertThat(received("@+carrel/id=tx1;label=tx1 :ann!a@x PRIVMSG carrel :hi")
                        .head()
                        .refs()
                        .ours())
                .isEmpty();
        assertThat(received("@+carrel/id=" + "x".repeat(40) + " :carrel!c@h PRIVMSG ann :hi")
                        .head()
                        .refs()
                        .ours())
                .isEmpty();
    }

    @Test
    void formattingLinksAndOurNameAreMarked() {
        Event.Received received = received(":ann!a@x PRIVMSG #desk :\u0002Carrel\u0002: see https://x.example");

        assertThat(said(received))
                .isEqualTo(new Content.Plain(
                        "Carrel: see https://x.example",
                        List.of(
                                new Mark(Mark.Type.BOLD, 0, 6, ""),
                                new Mark(Mark.Type.MENTION, 0, 6, "carrel"),
                                new Mark(Mark.Type.LINK, 12, 29, "https://x.example"))));
        assertThat(((Content.Plain) said(received(":ann!a@x PRIVMSG #desk :carrels and mycarrel"))).marks())
                .isEmpty();
        assertThat(((Content.Plain) said(received(":ann!a@x PRIVMSG carrel :carrel"))).marks())
                .isEmpty();
    }

    @Test
    void anActionIsOne() {
        assertThat(said(received(":ann!a@x PRIVMSG #desk :\u0001ACTION waves\u0001")))
                .isEqualTo(new Content.Action("waves", List.of()));
    }

    @Test
    void anOfferFromProgramToProgramIsSaidInWords() {
        assertThat(said(received(":ann!a@x PRIVMSG carrel :\u0001DCC SEND map.pdf 1 2 3\u0001")))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().code()).isEqualTo("irc.unreadable-dcc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":ann!a@x PRIVMSG carrel :\u0001VERSION\u0001",
                ":ann!a@x NOTICE carrel :\u0001VERSION HexChat\u0001",
                ":ann!a@x NOTICE carrel :\u0001DCC SEND x\u0001",
                ":ann!a@x PRIVMSG carrel :",
                ":ann!a@x PRIVMSG carrel",
                ":ann!a@x PRIVMSG",
                ":irc.example NOTICE carrel :*** Looking up your hostname",
                "NOTICE AUTH :*** Looking up your hostname",
                ":NickServ!services@services.example NOTICE carrel :You are now identified",
                ":memoserv!m@h PRIVMSG carrel :You have a memo",
                ":x!y@services. NOTICE carrel :hi",
                ":ann!a@x TAGMSG carrel",
                "@+typing=active :ann!a@x TAGMSG carrel",
                "@+draft/react=x :ann!a@x TAGMSG carrel",
                "@+draft/reply=m1 :ann!a@x TAGMSG carrel",
                ":ann!a@x REDACT carrel",
                ":ann!a@x INVITE bob #desk",
                ":ann!a@x INVITE carrel bob",
                ":ann!a@x TOPIC #desk :x",
                ":ann!a@x JOIN #desk",
                "PING x"
            })
    void whatSaysNothingToPeopleIsNoEvent(String line) {
        assertThat(read(line)).isEmpty();
    }

    @Test
    void serversAndServicesMaySpeakInARoom() {
        assertThat(read(":ChanServ!s@services.example NOTICE #desk :topic is locked"))
                .isPresent();
    }

    // Who

    @Test
    void anAccountIsTheSameEverywhereAndStaysKnown() {
        assertThat(received("@account=annika :ann!a@x PRIVMSG carrel :x")
                        .head()
                        .author()
                        .key())
                .isEqualTo("account:annika");
        assertThat(received(":ann!a@x PRIVMSG #desk :x").head().author().key()).isEqualTo("account:annika");
        assertThat(received(":ann!a@x PRIVMSG carrel :x").head().author().key()).isEqualTo("account:annika");
    }

    @Test
    void withoutAnAccountOneUnbrokenStayIsOne() {
        String key = received(":ann!a@x PRIVMSG #desk :x").head().author().key();
        session.channels().on(LineParser.parse(":ann!a@x NICK anna").orElseThrow());
        assertThat(received(":anna!a@x PRIVMSG #desk :x").head().author().key()).isEqualTo(key);

        session.channels().on(LineParser.parse(":anna!a@x QUIT").orElseThrow());
        session.channels().on(LineParser.parse(":anna!a@x JOIN #desk").orElseThrow());
        assertThat(received(":anna!a@x PRIVMSG #desk :x").head().author().key()).isNotEqualTo(key);
        assertThat(received(":bob!b@x PRIVMSG #desk :x").head().author().key()).isNotEqualTo(key);
        assertThat(new Session("s2", new CapNegotiation(List.of()), "carrel").name())
                .isNotEqualTo(session.name());
    }

    @Test
    void somebodyElseWhoHadTheNickIsSomebodyElse() {
        session.channels().on(LineParser.parse(":cid!c@lib.example JOIN #desk").orElseThrow());
        String key =
                received(":cid!c@lib.example PRIVMSG #desk :x").head().author().key();

        assertThat(received(":cid!other@far.example PRIVMSG #desk :x")
                        .head()
                        .author()
                        .key())
                .isNotEqualTo(key)
                .startsWith("host:");
    }

    @Test
    void whoModeratesIsAModerator() {
        assertThat(received(":ann!a@x PRIVMSG #desk :x").head().author().role()).isEqualTo(Author.Role.MODERATOR);
        assertThat(received(":bob!b@x PRIVMSG #desk :x").head().author().role()).isEqualTo(Author.Role.PEER);
        assertThat(received(":ann!a@x PRIVMSG carrel :x").head().author().role())
                .isEqualTo(Author.Role.PEER);
    }

    // Several lines

    @Test
    void severalLinesAreOneMessage() {
        Event.Received received = received(
                "@msgid=m1;account=annika;+reply=m0 :ann!a@x BATCH +b draft/multiline #desk",
                "@batch=b :ann!a@x PRIVMSG #desk :hello",
                "@batch=b :ann!a@x PRIVMSG #desk :",
                "@batch=b :ann!a@x PRIVMSG #desk :how is ",
                "@batch=b;draft/multiline-concat :ann!a@x PRIVMSG #desk :\u0002everyone?",
                "@batch=b :ann!a@x PRIVMSG #desk :not bold",
                "BATCH -b");

        assertThat(said(received))
                .isEqualTo(new Content.Plain(
                        "hello\n\nhow is everyone?\nnot bold", List.of(new Mark(Mark.Type.BOLD, 14, 23, ""))));
        assertThat(received.head().refs()).isEqualTo(server("m1"));
        assertThat(received.head().author().key()).isEqualTo("account:annika");
        assertThat(received.replyTo()).contains(server("m0"));
    }

    @Test
    void aBatchOfAnotherKindOrWithNothingInItIsNone() {
        assertThat(read("BATCH +b draft/multiline #desk", "BATCH -b")).isEmpty();
        assertThat(read("BATCH +b netsplit a b", "@batch=b :ann!a@x QUIT :a b", "BATCH -b"))
                .isEmpty();
    }

    // What is done to messages

    @Test
    void reactionsAreTheWholeSet() {
        Event.Reacted first = (Event.Reacted) read("@msgid=r1;+draft/reply=m1;+draft/react=👍 :ann!a@x TAGMSG #desk")
                .orElseThrow();
        assertThat(first.target()).isEqualTo(server("m1"));
        assertThat(first.all()).containsExactly("👍");
        assertThat(first.head().refs()).isEqualTo(server("r1"));

        Event second = read("@+reply=m1;+draft/react=🎉 :ann!a@x TAGMSG #desk").orElseThrow();
        assertThat(((Event.Reacted) second).all()).containsExactlyInAnyOrder("👍", "🎉");
        Event other = read("@+reply=m1;+draft/react=x :bob!b@x TAGMSG #desk").orElseThrow();
        assertThat(((Event.Reacted) other).all()).containsExactly("x");
        Event gone = read("@+reply=m1;+draft/unreact=👍 :ann!a@x TAGMSG #desk").orElseThrow();
        assertThat(((Event.Reacted) gone).all()).containsExactly("🎉");
    }

    @Test
    void aRetractionIsBelievedBecauseTheServerLooked() {
        Event.Retracted retracted =
                (Event.Retracted) read(":ann!a@x REDACT #desk m1 :spam").orElseThrow();

        assertThat(retracted.target()).isEqualTo(server("m1"));
        assertThat(retracted.reason()).isEqualTo("spam");
        assertThat(retracted.head().author().role()).isEqualTo(Author.Role.MODERATOR);
        assertThat(read(":carrel!c@h REDACT #desk m1")
                        .orElseThrow()
                        .head()
                        .author()
                        .role())
                .isEqualTo(Author.Role.US);
    }

    @Test
    void anInvitationIsAsked() {
        Event.Asked asked = (Event.Asked) read(":ann!a@x INVITE Carrel #Staff").orElseThrow();

        assertThat(asked.ask()).isEqualTo(Event.Asked.Ask.ROOM);
        assertThat(asked.head().dialog()).isEqualTo(new DialogRef(DialogRef.Kind.ROOM, "#staff"));
        assertThat(asked.head().author().name()).isEqualTo("ann");
    }
}
