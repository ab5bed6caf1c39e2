package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final DialogRef DIALOG = new DialogRef(DialogRef.Kind.PEER, "rosalind@example.org");
    private static final Target TARGET =
            new Target(Optional.of("s1"), Optional.of("1"), Optional.of(new TransactionId("c1")));
    private static final Head HEAD = new Head(
            DIALOG,
            new Author("rosalind@example.org", DIALOG.address(), "Rosalind", Author.Role.PEER, Author.Trust.NONE),
            TARGET,
            Instant.parse("2026-02-03T10:00:00.123Z"),
            Head.Source.CATCH_UP);
    private static final Text TEXT = new Text("code", Map.of("a", "b"), "words \u0007 \ud83d\ude00");
    private static final List<Content> PARTS = List.of(
            new Content.Plain("bold <b>", List.of(new Mark(Mark.Type.BOLD, 0, 4, ""))),
            new Content.Action("waves", List.of()),
            new Content.Attachment(new FileRef("mxc:1"), "a.png", "image/png", -1, "alt"),
            new Content.Unreadable(TEXT, "raw"));

    static Stream<Event> events() {
        return Stream.of(
                new Event.Received(HEAD, PARTS, Optional.of(TARGET)),
                new Event.Edited(HEAD, TARGET, PARTS),
                new Event.Retracted(HEAD, TARGET, "spam"),
                new Event.Reacted(HEAD, TARGET, Set.of("+1")),
                new Event.Receipt(HEAD, TARGET, Event.Receipt.Kind.READ),
                new Event.Bounced(HEAD, TARGET, TEXT),
                new Event.Revealed(HEAD, TARGET, PARTS),
                new Event.Rated(HEAD, 4, "kind"),
                new Event.RoomChanged(HEAD, Optional.of("subject"), Optional.of(DIALOG), Optional.of(TEXT)),
                new Event.Asked(HEAD, Event.Asked.Ask.CONTACT, "let me in"),
                new Event.ContactChanged(HEAD, Optional.of("Ros"), Optional.empty(), Optional.of("new@example.org")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatWasWrittenIsReadAgain(Event event) {
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }
}
