package org.carrel.adapter.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Files;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Text;

/** Decides what a draft becomes on Jabber: one message for each of its contents, never split. Pure. */
final class Renderer {

    /** What a form may hold; a longer body is written again from its content when it is sent. */
    private static final int MOST_FORM_BYTES = 64 * 1024;

    /** The form of a file that is uploaded before its message goes. */
    static final String UPLOAD = "upload";

    private final Files files;
    private final LongPredicate uploads;

    /** @param uploads whether the server takes a file of this size */
    Renderer(Files files, LongPredicate uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    Rendering render(Draft draft) {
        List<Part> parts = new ArrayList<>();
        boolean lost = false;
        boolean linked = false;
        for (Content content : draft.parts()) {
            Body body = Body.of(content, files);
            if (content instanceof Content.Unreadable) {
                return refused(Words.text("unsendable", "A message that cannot be read cannot be sent on."));
            }
            if (body.bytes() > Body.MOST_BYTES) {
                return refused(tooLong(body));
            }
            if (body.text().isBlank()) {
                return refused(Words.text("empty", "There is nothing in this message."));
            }
            lost |= body.lost();
            boolean uploaded = isUploaded(content);
            linked |= content instanceof Content.Attachment && !uploaded;
            parts.add(new Part(content, uploaded ? UPLOAD : form(body)));
        }
        return new Rendering(List.copyOf(parts), losses(lost, linked), Optional.empty());
    }

    private boolean isUploaded(Content content) {
        return content instanceof Content.Attachment file
                && file.ref().value().startsWith("file:")
                && file.size() > 0
                && uploads.test(file.size());
    }

    private static List<Text> losses(boolean formatting, boolean file) {
        List<Text> losses = new ArrayList<>();
        if (formatting) {
            losses.add(Words.text("loss-formatting", "Some formatting cannot be shown on Jabber; the words stay."));
        }
        if (file) {
            losses.add(Words.text("loss-file", "The file becomes a link."));
        }
        return List.copyOf(losses);
    }

    /** The body of a part: its form, or for one too long for that what its content says. */
    String body(Part part) {
        return part.form().isEmpty() ? Body.of(part.content(), files).text() : part.form();
    }

    private static String form(Body body) {
        return body.text().getBytes(StandardCharsets.UTF_8).length <= MOST_FORM_BYTES ? body.text() : "";
    }

    private static Text tooLong(Body body) {
        return Words.text(
                "too-long",
                "This message is too long for Jabber: {size} KiB, and {most} KiB is the most.",
                Map.of(
                        "size", Integer.toString(body.bytes() / 1024),
                        "most", Integer.toString(Body.MOST_BYTES / 1024)));
    }

    private static Rendering refused(Text why) {
        return new Rendering(List.of(), List.of(), Optional.of(why));
    }
}
