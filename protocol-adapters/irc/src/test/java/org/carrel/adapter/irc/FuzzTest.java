package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.irc.room.Change;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.text.Form;
import org.carrel.adapter.irc.text.FormatReader;
import org.carrel.adapter.irc.text.Limits;
import org.carrel.adapter.irc.text.Renderer;
import org.carrel.adapter.irc.wire.Batches;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineParser;
import org.carrel.adapter.irc.wire.LineSource;
import org.carrel.adapter.irc.wire.LineWriter;
import org.carrel.adapter.irc.wire.WireText;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws nonsense, and nearly sense, at the codec and the conversions. Each round has a seed; a round that fails prints its
 * own, and {@code -Dirc.fuzz.seed=N} runs that one alone. {@code -Dirc.fuzz.seconds} says for how long.
 */
@Tag("slow")
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("irc.fuzz.seconds", 20);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final String[] PIECES = {
        "PRIVMSG",
        "NOTICE",
        "TAGMSG",
        "BATCH",
        "JOIN",
        "PART",
        "QUIT",
        "NICK",
        "KICK",
        "MODE",
        "TOPIC",
        "INVITE",
        "REDACT",
        "CAP",
        "353",
        "366",
        "005",
        "324",
        "332",
        "AWAY",
        "ACCOUNT",
        "CHGHOST",
        "SETNAME",
        "ann",
        "carrel",
        "#desk",
        "#Desk",
        "ann!a@x",
        "irc.example",
        "+a",
        "-a",
        "draft/multiline",
        "chathistory",
        "+ov-v",
        "@ann +bob",
        "*",
        "LS",
        "ACK",
        "\u0001ACTION x\u0001",
        "\u0001DCC",
        "\u0001",
        "\u0002",
        "\u000304,12",
        "\u0004ff00ff",
        "\u000f",
        "\u0011",
        "\u001d",
        "https://x.example/(a)",
        "carrel:",
        "é",
        "図書館",
        "👩‍👩‍👧",
        "\ud83d",
        "\u0301",
        "\u202e",
        "CASEMAPPING=ascii",
        "PREFIX=(ov)@+",
        "CHANTYPES=",
        "NICKLEN=9",
        "x".repeat(600)
    };
    private static final String[] GLUE = {" ", " :", ":", "@", ";", "=", ",", "\\", "\r", "\n", "\0", "\t", "", " ", " "
    };
    private static final String[] TAGS = {
        "@batch=a ",
        "@msgid=m1 ",
        "@+typing=active ",
        "@+draft/react=x;+reply=m1 ",
        "@time=2026-03-01T09:00:00Z ",
        "@account=ann ",
        "@batch=a;draft/multiline-concat ",
        "@label=tx1 ",
        ""
    };

    @Test
    void nothingBreaksAndNothingEscapes() throws Exception {
        Optional<Long> only = Optional.ofNullable(Long.getLong("irc.fuzz.seed"));
        long first = only.orElseGet(System::nanoTime);
        System.out.println("Fuzz from seed " + first);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        try (RecordingContext context = RecordingContext.create()) {
            long seed = first;
            do {
                round(seed, new Renderer(context.files()));
                seed++;
            } while (only.isEmpty() && System.nanoTime() < end);
            assertThat(seed).isGreaterThan(first);
        }
    }

    private static void round(long seed, Renderer renderer) {
        try {
            Random random = new Random(seed);
            receive(random);
            send(random, renderer);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Failed with seed " + seed + "; repeat with -Dirc.fuzz.seed=" + seed, e);
        }
    }

    private static String nonsense(Random random, int pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            out.append(
                    random.nextInt(12) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : PIECES[random.nextInt(PIECES.length)]);
            out.append(GLUE[random.nextInt(GLUE.length)]);
        }
        return out.toString();
    }

    /** Bytes of a server: lines that look like some, in whatever encoding, here and there broken. */
    private static byte[] bytes(Random random) {
        StringBuilder out = new StringBuilder(":carrel!c@h JOIN #desk\r\n");
        for (int i = 0; i < 20; i++) {
            out.append(TAGS[random.nextInt(TAGS.length)]);
            out.append(random.nextBoolean() ? ":ann!a@x " : "");
            out.append(nonsense(random, 1 + random.nextInt(6))).append("\r\n");
        }
        Charset charset = random.nextInt(3) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        byte[] bytes = out.toString().getBytes(charset);
        for (int i = random.nextInt(5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void receive(Random random) throws IOException {
        Session session = new Session("s", new CapNegotiation(Caps.WANTED), "carrel");
        Authors authors = new Authors(session);
        MessageReader messages = new MessageReader(session, authors, new Reactions());
        ChangeReader changes = new ChangeReader(session, authors);
        TypingReader typing = new TypingReader(session, authors, Clock.fixed(NOW, ZoneOffset.UTC));
        Batches batches = new Batches();
        LineSource source = new LineSource(new ByteArrayInputStream(bytes(random)));
        WireText text = new WireText(Charset.forName("windows-1252"));
        for (Optional<byte[]> raw = source.next(); raw.isPresent(); raw = source.next()) {
            Optional<IrcLine> parsed = LineParser.parse(text.read(raw.get()));
            if (parsed.isEmpty()) {
                continue;
            }
            IrcLine line = parsed.get();
            session.caps().on(line);
            if (line.is("005")) {
                session.server(session.server().with(line));
            }
            for (Change change : session.channels().on(line)) {
                changes.read(change);
                changes.event(change, line, false, NOW);
            }
            typing.read(line);
            batches.on(line)
                    .flatMap(arrival -> messages.read(arrival, Head.Source.LIVE, NOW))
                    .ifPresent(FuzzTest::sound);
            again(line);
        }
    }

    /** What can be written at all means the same when it is read. */
    private static void again(IrcLine line) {
        IrcLine ours = new IrcLine(line.tags(), "", line.command(), line.params());
        byte[] written;
        try {
            written = LineWriter.write(ours, 100_000);
        } catch (IllegalArgumentException refused) {
            return;
        }
        String wire = new String(written, StandardCharsets.UTF_8);
        assertThat(wire).endsWith("\r\n");
        String content = wire.substring(0, wire.length() - 2);
        assertThat(content).doesNotContain("\r").doesNotContain("\n").doesNotContain("\0");
        if (content.indexOf('\ufffd') < 0 && content.indexOf('?') < 0) {
            assertThat(LineParser.parse(content)).contains(ours);
        }
    }

    private static void sound(Event event) {
        assertThat(event.head().dialog().address()).isNotEmpty();
        assertThat(event.head().author().key()).isNotEmpty();
        if (event instanceof Event.Received received) {
            received.parts().forEach(FuzzTest::sound);
        }
    }

    private static void sound(Content content) {
        if (content instanceof Content.Plain plain) {
            sound(plain.text(), plain.marks());
        } else if (content instanceof Content.Action action) {
            sound(action.text(), action.marks());
        }
    }

    private static void sound(String text, List<Mark> marks) {
        assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\t' && c != '\n'))
                .isEmpty();
        assertThat(marks).allMatch(mark -> mark.from() >= 0 && mark.from() < mark.to() && mark.to() <= text.length());
    }

    private static void send(Random random, Renderer renderer) {
        String text = nonsense(random, 1 + random.nextInt(30));
        Content content = random.nextInt(4) == 0
                ? new Content.Action(text, marks(random, text))
                : new Content.Plain(text, marks(random, text));
        Optional<Limits.Multiline> together = random.nextBoolean()
                ? Optional.of(new Limits.Multiline(2000 + random.nextInt(2000), 2 + random.nextInt(20)))
                : Optional.empty();
        Limits limits = new Limits(64 + random.nextInt(400), random.nextBoolean(), true, together);
        Rendering rendering = renderer.render(new Draft(List.of(content), Optional.empty()), limits);
        assertThat(rendering.parts().isEmpty()).isEqualTo(rendering.refused().isPresent());
        for (Part part : rendering.parts()) {
            Form form = Form.read(part.form()).orElseThrow();
            assertThat(form.fits(limits)).as("%s fits %s", form, limits).isTrue();
            if (rendering.parts().size() > 1) {
                sound(part.content());
            }
            form.lines().forEach(line -> LineWriter.write(IrcLine.of("PRIVMSG", "#desk", line.words()), 512));
        }
        if (content instanceof Content.Plain && rendering.parts().size() == 1) {
            assertThat(squeezed(read(rendering.parts().getFirst()))).isEqualTo(squeezed(seen(text)));
        }
    }

    private static String read(Part part) {
        StringBuilder out = new StringBuilder();
        Form.read(part.form())
                .orElseThrow()
                .lines()
                .forEach(line -> out.append(FormatReader.read(line.words()).text()));
        return out.toString();
    }

    private static String seen(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> !Character.isISOControl(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Without links and quotations, whose signs are no words of the text. */
    private static List<Mark> marks(Random random, String text) {
        List<Mark> marks = new ArrayList<>();
        Mark.Type[] types = {Mark.Type.BOLD, Mark.Type.ITALIC, Mark.Type.CODE};
        for (int i = random.nextInt(4); i > 0 && text.length() > 1; i--) {
            int from = random.nextInt(text.length() - 1);
            int to = from + 1 + random.nextInt(text.length() - from);
            marks.add(new Mark(types[random.nextInt(types.length)], from, Math.min(to, text.length()), ""));
        }
        return marks;
    }
}
