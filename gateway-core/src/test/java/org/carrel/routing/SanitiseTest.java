package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.store.FitText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SanitiseTest {

    /** A bell, an escape, a C1 control and a lone half of a pair; everything else of it may stay. */
    private static final String ODD = "a\u0007b\u001b[31m\u0085\ud83d<script>é😀";

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}&&[^\n\t]]|\\p{Cs}");

    private static final Text WORDS = new Text("code", Map.of("said", ODD), ODD);
    private static final DialogRef DIALOG = new DialogRef(DialogRef.Kind.ROOM, "#alder");
    private static final Author AUTHOR = new Author("key", "address", ODD, Author.Role.PEER, Author.Trust.NONE);
    private static final Target TARGET = new Target(Optional.of("1"), Optional.empty(), Optional.empty());
    private static final Head HEAD = new Head(DIALOG, AUTHOR, TARGET, Instant.EPOCH, Head.Source.LIVE);

    static Stream<Event> events() {
        List<Content> parts = List.of(
                new Content.Plain(ODD, List.of(new Mark(Mark.Type.LINK, 0, 1, ODD))),
                new Content.Action(ODD, List.of(new Mark(Mark.Type.MENTION, 0, 1, ODD))),
                new Content.Attachment(new FileRef("f"), ODD, ODD, 1, ODD),
                new Content.Unreadable(WORDS, ODD));
        return Stream.of(
                new Event.Received(HEAD, parts, Optional.empty()),
                new Event.Edited(HEAD, TARGET, parts),
                new Event.Retracted(HEAD, TARGET, ODD),
                new Event.Reacted(HEAD, TARGET, Set.of(ODD)),
                new Event.Receipt(HEAD, TARGET, Event.Receipt.Kind.READ),
                new Event.Bounced(HEAD, TARGET, WORDS),
                new Event.Revealed(HEAD, TARGET, parts),
                new Event.Rated(HEAD, 5, ODD),
                new Event.RoomChanged(HEAD, Optional.of(ODD), Optional.empty(), Optional.of(WORDS)),
                new Event.Asked(HEAD, Event.Asked.Ask.CONTACT, ODD),
                new Event.ContactChanged(HEAD, Optional.of(ODD), Optional.empty(), Optional.empty()));
    }

    static Stream<Signal> signals() {
        return Stream.of(
                new Signal.Typing(DIALOG, AUTHOR, true),
                new Signal.PresenceIs("address", Presence.AWAY, ODD),
                new Signal.Occupants(DIALOG, List.of(AUTHOR)),
                new Signal.Moved(DIALOG, AUTHOR, false, ODD));
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldOfAnEventKeepsAnUnfitCharacter(Event event) {
        assertThat(event.toString()).containsPattern(UNFIT);
        assertThat(Sanitise.event(event).toString()).doesNotContainPattern(UNFIT);
        assertThat(Sanitise.event(event)).hasSameClassAs(event);
    }

    @ParameterizedTest
    @MethodSource("signals")
    void noFieldOfASignalKeepsAnUnfitCharacter(Signal signal) {
        assertThat(signal.toString()).containsPattern(UNFIT);
        assertThat(Sanitise.signal(signal).toString()).doesNotContainPattern(UNFIT);
    }

    @Test
    void everyKindIsLookedAt() {
        assertThat(events().map(Object::getClass)).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
        assertThat(signals().map(Object::getClass)).containsExactlyInAnyOrder(Signal.class.getPermittedSubclasses());
    }

    @Test
    void whatANetworkSaysWhenItRefusesIsMadeFitToo() {
        AdapterException failure = Sanitise.failure(
                new AdapterException(AdapterException.Kind.RATE_LIMITED, true, Duration.ofSeconds(3), WORDS));

        assertThat(failure.text.toString()).doesNotContainPattern(UNFIT);
        assertThat(failure.getMessage()).doesNotContainPattern(UNFIT);
        assertThat(failure.kind).isEqualTo(AdapterException.Kind.RATE_LIMITED);
        assertThat(failure.nothingSent).isTrue();
        assertThat(failure.after).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void textKeepsItsLengthItsLinesAndItsPairs() {
        assertThat(FitText.of(ODD)).hasSameSizeAs(ODD).endsWith("<script>é😀");
        assertThat(FitText.of("one\n\ttwo")).isEqualTo("one\n\ttwo");
        assertThat(FitText.of("one\r\ntwo\rthree\u000bfour")).isEqualTo("one \ntwo\nthree\nfour");
    }

    @Test
    void aNameIsOneLineOfABoundedLength() {
        assertThat(FitText.line(" Rosalind\nat Alder\t")).isEqualTo("Rosalind at Alder");
        assertThat(FitText.line("x".repeat(499) + "😀")).hasSize(499);
        assertThat(FitText.line("x".repeat(100_000))).hasSize(FitText.LONGEST_LINE);
    }
}
