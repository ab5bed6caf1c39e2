package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Mark;
import org.carrel.file.StoredFile;
import org.carrel.web.wire.AuthorView;
import org.carrel.web.wire.ContentView;
import org.carrel.web.wire.MessageChangeView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.ReactionView;

/** The one message, whose id is 1. */
final class PaperMessage {

    private static final List<StoredFile> FILES = List.of(new StoredFile(
            1,
            Optional.of(1L),
            Optional.empty(),
            Optional.of(1L),
            Optional.of("f"),
            StoredFile.State.HERE,
            Optional.empty(),
            0,
            "a.png",
            "image/png",
            7,
            Optional.of(new StoredFile.Thumbnail(4, 3))));

    private PaperMessage() {}

    /** A message of a kind with one part of each kind. */
    static MessageView of(String kind, Optional<String> requestId) {
        List<Content> parts = List.of(
                new Content.Plain("Hello", List.of(new Mark(Mark.Type.BOLD, 0, 5, ""))),
                new Content.Action("waves", List.of()),
                new Content.Attachment(new FileRef("f"), "a.png", "image/png", -1, ""),
                new Content.Attachment(new FileRef("lost"), "b.pdf", "", -1, ""),
                new Content.Unreadable(PaperDesk.WORDS, "raw"));
        return new MessageView(
                "1",
                "1",
                kind,
                false,
                Optional.empty(),
                Optional.of(new AuthorView("Rosalind", "rosalind@example.org")),
                parts.stream().map(part -> ContentView.of(part, FILES)).toList(),
                Optional.empty(),
                Optional.empty(),
                PaperDesk.NOW,
                PaperDesk.NOW,
                PaperDesk.NOW,
                "LIVE",
                Optional.empty(),
                Optional.empty(),
                List.of(new ReactionView("thumbs up", List.of("Omar"), List.of("5"))),
                Optional.of("QUEUED"),
                Optional.of(PaperDesk.WORDS),
                List.of(new MessageChangeView("EDIT", "FAILED", Optional.of(PaperDesk.WORDS))),
                requestId,
                1);
    }
}
