package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Text;
import org.carrel.adapter.irc.Words;

/** Decides what a draft becomes on IRC: a message for each line, or one for all where the server has that. Pure. */
public final class Renderer {

    /** Beyond that a channel would throw us out, and nobody would read it. */
    static final int MOST_LINES = 100;

    private final Files files;

    public Renderer(Files files) {
        this.files = files;
    }

    /** What would go out for a draft in a dialog with these limits. */
    public Rendering render(Draft draft, Limits limits) {
        List<Part> parts = new ArrayList<>();
        Losses losses = new Losses();
        losses.reply(draft.replyTo().isPresent() && !limits.replies());
        int lines = 0;
        for (Content content : draft.parts()) {
            if (content instanceof Content.Unreadable) {
                return refused(Words.text("unsendable", "A message that cannot be read cannot be sent on."));
            }
            List<StyledLine> styled = lines(content, limits, losses);
            if (styled.isEmpty()) {
                return refused(Words.text("empty", "There is nothing in this message."));
            }
            Rendered rendered = new Rendered(content, styled, limits);
            lines += rendered.lines();
            if (lines > MOST_LINES) {
                return refused(tooLong(lines));
            }
            parts.addAll(rendered.parts());
        }
        losses.lines(parts.size(), draft.parts().size());
        return new Rendering(parts, losses.all(), Optional.empty());
    }

    /** The lines with something in them; between them empty ones only where the server takes them. */
    private List<StyledLine> lines(Content content, Limits limits, Losses losses) {
        String text = text(content);
        List<Mark> marks = marks(content);
        losses.file(content instanceof Content.Attachment);
        losses.formatting(
                !limits.formatting() && marks.stream().anyMatch(mark -> Style.bit(mark.type()) != Style.PLAIN));
        List<Mark> kept = limits.formatting()
                ? marks
                : marks.stream()
                        .filter(mark -> Style.bit(mark.type()) == Style.PLAIN)
                        .toList();
        List<StyledLine> lines = trimmed(StyledText.lines(text, kept));
        boolean blankToo = limits.multiline().isPresent() && !(content instanceof Content.Action);
        List<StyledLine> sendable =
                lines.stream().filter(line -> blankToo || !line.isBlank()).toList();
        losses.blankLines(sendable.size() < lines.size());
        return sendable;
    }

    private static List<StyledLine> trimmed(List<StyledLine> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private String text(Content content) {
        return switch (content) {
            case Content.Plain plain -> plain.text();
            case Content.Action action -> action.text();
            case Content.Attachment attachment -> attachment(attachment);
            case Content.Unreadable unreadable -> "";
        };
    }

    private static List<Mark> marks(Content content) {
        return switch (content) {
            case Content.Plain plain -> plain.marks();
            case Content.Action action -> action.marks();
            case Content.Attachment attachment -> List.of();
            case Content.Unreadable unreadable -> List.of();
        };
    }

    private String attachment(Content.Attachment attachment) {
        FileRef ref = attachment.ref();
        String link = ref.value().startsWith("file:") ? files.link(ref).toString() : ref.value();
        String alt = attachment.alt().isBlank() ? attachment.name() : attachment.alt();
        return alt.isBlank() ? link : alt.replace('\n', ' ') + ": " + link;
    }

    private static Text tooLong(int lines) {
        return Words.text(
                "too-long",
                "This would be {lines} lines on IRC, and {most} is the most. Put it on a page and send the link.",
                Map.of("lines", Integer.toString(lines), "most", Integer.toString(MOST_LINES)));
    }

    private static Rendering refused(Text why) {
        return new Rendering(List.of(), List.of(), Optional.of(why));
    }
}
