package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and servers send that nobody should, and what an operator may try to send. */
class IrcHostileTest {

    private static final DialogRef ANN = IrcDesk.peer("ann");

    @Test
    void nothingThatAnOperatorWritesBecomesALineOfItsOwn() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            for (String end : List.of("\r\n", "\n", "\r", "\0", "\u2028", "\u0085", "\u0001")) {
                String text = "hello" + end + "QUIT :stolen";
                Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
                Rendering rendering = desk.connection().render(ANN, draft);
                for (Part part : rendering.parts()) {
                    desk.say(ANN, part);
                }
            }
            desk.say(ANN, "still here");
            ann.awaitText("still here");

            assertThat(ann.lines()).noneMatch(line -> line.command().equals("QUIT"));
        }
    }

    @Test
    void aFormThatSomebodyForgedIsNotSent() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            Content content = new Content.Plain("x", List.of());
            for (String form :
                    List.of("Shello\r\nQUIT :stolen", "Shello\nQUIT :stolen", "Sa\0b", "M\n a\r\n b", "", "X")) {
                AdapterException refusal =
                        catchThrowableOfType(AdapterException.class, () -> desk.say(ANN, new Part(content, form)));
                assertThat(refusal).as(form).isNotNull();
                assertThat(refusal.nothingSent).isTrue();
            }
            for (String address : List.of("ann\r\nQUIT :stolen", "ann bob", "", ":ann", "ann,bob")) {
                AdapterException refusal = catchThrowableOfType(
                        AdapterException.class, () -> desk.say(IrcDesk.peer(address), new Part(content, "Shi")));
                assertThat(refusal).as(address).isNotNull();
                assertThat(refusal.nothingSent).isTrue();
            }
            desk.say(ANN, "still here");
            ann.awaitText("still here");
            assertThat(ann.lines()).noneMatch(line -> line.command().equals("QUIT"));
        }
    }

    @Test
    void aLineOfAHundredKilobytesIsCutAndNothingBreaks() throws Exception {
        String huge = "x".repeat(100_000);
        try (IrcServer server = InspircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            ann.say("carrel", huge);
            ann.say("carrel", "still here");

            desk.context()
                    .await(
                            Event.Received.class,
                            each -> RecordingContext.text(each).equals("still here"));
        }
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Büro – “5 €”", "windows-1251, Библиотека", "koi8-r, Библиотека", "shift_jis, 図書館"})
    void oldProgramsAreRead(String encoding, String said) throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of("encoding", encoding))) {
            ann.say("carrel", said.getBytes(Charset.forName(encoding)));
            ann.say("carrel", "Öffnungszeiten 図書館");

            desk.context().awaitReceived(2);
            assertThat(desk.context().texts()).containsExactly(said, "Öffnungszeiten 図書館");
        }
    }

    @Test
    void programsGetFewAnswers() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of())) {
            for (int i = 0; i < 20; i++) {
                ann.say("carrel", "\u0001VERSION\u0001");
            }
            ann.say("carrel", "done");
            desk.context().awaitReceived(1);
            desk.say(ANN, "done, too");
            ann.awaitText("done, too");

            assertThat(ann.lines())
                    .filteredOn(line ->
                            line.command().equals("NOTICE") && line.text().contains("VERSION Carrel"))
                    .hasSize(3);
            assertThat(desk.context().texts()).containsExactly("done");
        }
    }

    @Test
    void namesThatLookAlikeAreTwoPeople() throws Exception {
        try (IrcServer server = InspircdServer.start(new IrcOptions().caseMapping("rfc1459"));
                IrcPerson ann = IrcPerson.signIn(server, "Ann[m]");
                IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"))) {
            ann.say("carrel", "one");
            Event.Received one = desk.context().awaitReceived(1).getFirst();
            assertThat(one.head().dialog()).isEqualTo(IrcDesk.peer("ann{m}"));
            assertThat(one.head().author().name()).isEqualTo("Ann[m]");
            assertThat(desk.connection().dialog(DialogRef.Kind.PEER, "ANN{M}"))
                    .isEqualTo(one.head().dialog());
            desk.say(one.head().dialog(), "two");
            ann.awaitText("two");
            assertThat(one.head().author().role()).isEqualTo(Author.Role.PEER);
        }
    }
}
