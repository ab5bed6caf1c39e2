package org.carrel.adapter.irc.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.adapter.Mark.Type.BOLD;
import static org.carrel.adapter.Mark.Type.ITALIC;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Content.Unreadable;
import org.carrel.adapter.Draft;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.irc.Words;
import org.carrel.adapter.irc.text.Limits.Multiline;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.LineWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

    private static final Limits PLAIN = new Limits(80, true, true, Optional.empty());
    private static final Limits TOGETHER = new Limits(80, true, true, Optional.of(new Multiline(1000, 10)));

    private final Renderer renderer = new Renderer(new Links());

    /** Files of which only the link counts. */
    private static final class Links implements Files {
        @Override
        public InputStream open(FileRef ref) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileRef save(String name, String type, InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI link(FileRef ref) {
            return URI.create("https://library.example/f/" + ref.value().substring(5));
        }
    }

    private Rendering render(Limits limits, Content... contents) {
        return renderer.render(new Draft(List.of(contents), Optional.empty()), limits);
    }

    private static Content.Plain plain(String text, Mark... marks) {
        return new Content.Plain(text, List.of(marks));
    }

    private static List<Form> forms(Rendering rendering) {
        return rendering.parts().stream()
                .map(part -> Form.read(part.form()).orElseThrow())
                .toList();
    }

    private static List<String> words(Rendering rendering) {
        return forms(rendering).stream()
                .map(form -> form.lines().getFirst().words())
                .toList();
    }

    private static List<String> codes(List<Text> losses) {
        return losses.stream().map(Text::code).toList();
    }

    @Test
    void aShortLineIsOneMessageAndLosesNothing() {
        Content said = plain("The third floor.", new Mark(BOLD, 4, 9, ""));
        for (Limits limits : List.of(PLAIN, TOGETHER)) {
            Rendering rendering = render(limits, said);

            assertThat(rendering.parts()).containsExactly(new Part(said, "SThe \u0002third\u0002 floor."));
            assertThat(rendering.losses()).isEmpty();
        }
    }

    @Test
    void everyLineIsAMessageAndTheWriterIsTold() {
        Rendering rendering = render(PLAIN, plain("\n  one\n\n\ntwo\nthree\n\n"));

        assertThat(words(rendering)).containsExactly("  one", "two", "three");
        assertThat(rendering.losses())
                .containsExactly(
                        Words.text("loss-lines", "It goes out as {lines} messages.", Map.of("lines", "3")),
                        Words.text("loss-blank-lines", "Empty lines are left out."));
        assertThat(rendering.parts())
                .extracting(Part::content)
                .containsExactly(plain("  one"), plain("two"), plain("three"));
    }

    @Test
    void aMarkThatBeginsInsideALetterDoesNotPartIt() {
        Rendering rendering = render(PLAIN, plain("to \ud83d\udcda books", new Mark(BOLD, 4, 11, "")));

        assertThat(words(rendering)).containsExactly("to 📚\u0002 books\u0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words that go on and on ",
                "Öffnungszeiten図書館📚العربية",
                "👩‍👩‍👧‍👦",
                "e\u0301\u0302",
                "x",
                "http://x.example/a "
            })
    void longLinesAreDividedAndNothingIsLost(String word) {
        String text = word.repeat(100).strip();
        Rendering rendering = render(PLAIN, plain(text));

        assertThat(words(rendering)).hasSizeGreaterThan(1).allMatch(line -> LineWriter.bytes(line) <= 80);
        assertThat(String.join("", words(rendering))).isEqualTo(text);
        assertThat(rendering.parts().stream()
                        .map(part -> ((Content.Plain) part.content()).text())
                        .collect(joining()))
                .isEqualTo(text);
    }

    @Test
    void linesAreDividedBetweenWords() {
        assertThat(words(render(PLAIN, plain("library ".repeat(15).strip()))))
                .containsExactly("library ".repeat(10), "library ".repeat(5).strip());
    }

    @Test
    void whatPeopleSeeAsOneLetterIsNotDivided() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(words(render(PLAIN, plain(family.repeat(12)))))
                .allMatch(line -> line.replace(family, "").isEmpty());
    }

    @Test
    void aLetterWithMoreAccentsThanALineHoldsIsDividedAllTheSame() {
        String text = "a" + "\u0301".repeat(200);

        assertThat(String.join("", words(render(PLAIN, plain(text))))).isEqualTo(text);
    }

    @Test
    void marksGoOnInTheNextPiece() {
        String text = "library ".repeat(15).strip();
        Rendering rendering =
                render(PLAIN, plain(text, new Mark(BOLD, 0, text.length(), ""), new Mark(ITALIC, 2, 4, "")));

        assertThat(words(rendering)).allMatch(line -> line.startsWith("\u0002") && line.endsWith("\u0002"));
        assertThat(words(rendering)).allMatch(line -> LineWriter.bytes(line) <= 80);
        assertThat(rendering.parts())
                .allMatch(part ->
                        ((Content.Plain) part.content()).marks().getFirst().type() == BOLD);
    }

    @Test
    void everyPieceOfAQuotationHasItsSign() {
        String text = "library ".repeat(15).strip();

        assertThat(words(render(PLAIN, plain(text, new Mark(Mark.Type.QUOTE, 0, text.length(), "")))))
                .hasSize(2)
                .allMatch(line -> line.startsWith("> ") && LineWriter.bytes(line) <= 80);
    }

    @Test
    void actionsAreDividedIntoActions() {
        Rendering rendering =
                render(PLAIN, new Content.Action("looks ".repeat(20).strip(), List.of()));

        assertThat(words(rendering))
                .hasSize(2)
                .allMatch(line -> line.startsWith("\u0001ACTION ") && line.endsWith("\u0001"))
                .allMatch(line -> LineWriter.bytes(line) <= 80);
        assertThat(rendering.parts()).allMatch(part -> part.content() instanceof Content.Action);
    }

    @Test
    void aFileBecomesALink() {
        Content file = new Content.Attachment(new FileRef("file:7"), "map.pdf", "application/pdf", 9, "A map\nof it");
        Content unnamed = new Content.Attachment(new FileRef("https://x.example/y"), "", "", -1, "");
        Rendering rendering = render(PLAIN, file, unnamed);

        assertThat(words(rendering)).containsExactly("A map of it: https://library.example/f/7", "https://x.example/y");
        assertThat(codes(rendering.losses())).containsExactly("irc.loss-file");
        assertThat(rendering.parts().getFirst().content()).isEqualTo(file);
    }

    @Test
    void formattingIsLostWhereTheRoomTakesNone() {
        Limits bare = new Limits(80, false, true, Optional.empty());

        Rendering rendering = render(bare, plain("so bold", new Mark(BOLD, 3, 7, "")));

        assertThat(words(rendering)).containsExactly("so bold");
        assertThat(codes(rendering.losses())).containsExactly("irc.loss-formatting");
        assertThat(render(bare, plain("plain")).losses()).isEmpty();
    }

    @Test
    void aReplyIsOnlySeenWhereTheServerHasReplies() {
        Target target = new Target(Optional.of("m1"), Optional.empty(), Optional.empty());
        Draft draft = new Draft(List.of(plain("yes")), Optional.of(target));

        assertThat(renderer.render(draft, PLAIN).losses()).isEmpty();
        assertThat(codes(renderer.render(draft, new Limits(80, true, false, Optional.empty()))
                        .losses()))
                .containsExactly("irc.loss-reply");
    }

    @Test
    void refusalsHaveWords() {
        assertThat(render(PLAIN, plain(" \n\t\n")).refused()).map(Text::code).contains("irc.empty");
        assertThat(render(PLAIN, plain("\u0002\u0001")).refused())
                .map(Text::code)
                .contains("irc.empty");
        assertThat(render(PLAIN, new Unreadable(Words.text("x", "x"), "")).refused())
                .map(Text::code)
                .contains("irc.unsendable");
        assertThat(render(PLAIN, plain("line\n".repeat(100))).refused()).isEmpty();
        assertThat(render(PLAIN, plain("line\n".repeat(101))).refused())
                .contains(Words.text(
                        "too-long",
                        "This would be {lines} lines on IRC, and {most} is the most. Put it on a page and send the link.",
                        Map.of("lines", "101", "most", "100")));
    }

    // Several lines as one message

    @Test
    void severalLinesAreOneMessageWhereTheServerHasThat() {
        String text = "first\n\n" + "library ".repeat(15).strip();
        Rendering rendering = render(TOGETHER, plain(text));

        assertThat(rendering.losses()).isEmpty();
        assertThat(rendering.parts()).extracting(Part::content).containsExactly(plain(text));
        assertThat(forms(rendering))
                .containsExactly(new Form(List.of(
                        new Form.Line("first", false),
                        new Form.Line("", false),
                        new Form.Line("library ".repeat(10), false),
                        new Form.Line("library ".repeat(5).strip(), true))));
        assertThat(forms(rendering)).allMatch(form -> form.fits(TOGETHER));
    }

    @Test
    void whatIsTooMuchForOneBecomesSeveral() {
        Rendering rendering = render(TOGETHER, plain("line of words\n\n".repeat(12)));

        assertThat(forms(rendering)).hasSize(3).allMatch(form -> form.fits(TOGETHER));
        assertThat(forms(rendering))
                .allMatch(form -> !form.lines().getFirst().words().isEmpty()
                        && !form.lines().getLast().words().isEmpty()
                        && !form.lines().getFirst().goesOn());
        assertThat(codes(rendering.losses())).containsExactly("irc.loss-lines");
        assertThat(render(TOGETHER, plain(("x".repeat(79) + "\n").repeat(20))).parts())
                .allMatch(part -> Form.read(part.form()).orElseThrow().fits(TOGETHER));
    }

    @Test
    void actionsAreNeverOfSeveralLines() {
        Rendering rendering = render(TOGETHER, new Content.Action("waves\n\nand goes", List.of()));

        assertThat(words(rendering)).containsExactly("\u0001ACTION waves\u0001", "\u0001ACTION and goes\u0001");
    }

    @Test
    void aFormComesBackOutOfTheOutbox() {
        for (Form form : List.of(
                Form.of("hello"),
                Form.of(""),
                new Form(List.of(new Form.Line("a", false), new Form.Line("", false), new Form.Line(" b", true))))) {
            assertThat(Form.read(form.kept())).contains(form);
        }
        assertThat(Form.read("")).isEmpty();
        assertThat(Form.read("Xhello")).isEmpty();
        assertThat(Form.read("M")).isEmpty();
    }

    @Test
    void whatFitsDependsOnTheServer() {
        Form two = new Form(List.of(new Form.Line("a", false), new Form.Line("b", false)));

        assertThat(two.fits(TOGETHER)).isTrue();
        assertThat(two.fits(PLAIN)).isFalse();
        assertThat(Form.of("x".repeat(80)).fits(PLAIN)).isTrue();
        assertThat(Form.of("x".repeat(81)).fits(PLAIN)).isFalse();
    }

    @Test
    void theServerSaysHowMuchIsOneMessage() {
        assertThat(Multiline.of("max-bytes=40000,max-lines=10,x=y")).contains(new Multiline(40000, 10));
        assertThat(Multiline.of("max-bytes=4096")).contains(new Multiline(4096, 24));
        assertThat(Multiline.of("max-lines=10")).isEmpty();
        assertThat(Multiline.of("max-bytes=10")).isEmpty();
        assertThat(Multiline.of("")).isEmpty();
    }

    @Test
    void theLongestNameThatTheServerMayRelayIsCounted() {
        Isupport server = Isupport.none().with(List.of("NICKLEN=30", "USERLEN=10", "HOSTLEN=40"));
        String longest = ":" + "n".repeat(30) + "!" + "u".repeat(10) + "@" + "h".repeat(63) + " PRIVMSG #lesesäle :";
        int room = Limits.bytes(server, "#lesesäle");

        assertThat(LineWriter.bytes(longest) + room + 2).isEqualTo(512);
        assertThat(Limits.bytes(server.with(List.of("LINELEN=2048")), "#lesesäle"))
                .isEqualTo(room + 2048 - 512);
    }

    @Test
    void aVeryLongTextTakesNoTime() {
        String text = "library 図書館 ".repeat(4000);
        long began = System.nanoTime();

        render(TOGETHER, plain(text));
        render(PLAIN, plain("x".repeat(200_000)));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
}
