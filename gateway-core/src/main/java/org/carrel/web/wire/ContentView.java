package org.carrel.web.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Text;
import org.carrel.file.StoredFile;

/** {@code Content}. */
public sealed interface ContentView {

    /** Which of them it is. */
    @JsonProperty
    String type();

    /** {@code PlainContent} and {@code ActionContent}. */
    record Words(String type, String text, List<Mark> marks) implements ContentView {}

    /** {@code AttachmentContent}. */
    record Attachment(
            String type,
            String name,
            String mediaType,
            long size,
            String alt,
            String state,
            Optional<String> file,
            Optional<Text> reason,
            Optional<String> link,
            Optional<StoredFile.Thumbnail> thumbnail)
            implements ContentView {

        private static final Text MISSING =
                new Text("file-missing", Map.of(), "Carrel does not have this file. Ask for it again.");

        private static Optional<String> link(Content.Attachment said, boolean here) {
            return Optional.of(said.ref().value()).filter(ref -> !here && ref.startsWith("https://"));
        }

        static Attachment of(Content.Attachment said, Optional<StoredFile> stored) {
            boolean here =
                    stored.filter(file -> file.state() == StoredFile.State.HERE).isPresent();
            return new Attachment(
                    "attachment",
                    said.name(),
                    stored.filter(_ -> here).map(StoredFile::type).orElse(said.type()),
                    stored.filter(_ -> here).map(StoredFile::size).orElse(said.size()),
                    said.alt(),
                    stored.map(StoredFile::state)
                            .orElse(StoredFile.State.FAILED)
                            .name(),
                    stored.map(file -> Long.toString(file.id())),
                    stored.isEmpty() ? Optional.of(MISSING) : stored.get().reason(),
                    link(said, here),
                    stored.flatMap(StoredFile::thumbnail));
        }
    }

    /** {@code UnreadableContent}. */
    record Unreadable(String type, Text reason, String raw) implements ContentView {}

    /** Of what an adapter gave us, with the files that its message carries. */
    static ContentView of(Content content, List<StoredFile> files) {
        return switch (content) {
            case Content.Plain plain -> new Words("plain", plain.text(), plain.marks());
            case Content.Action action -> new Words("action", action.text(), action.marks());
            case Content.Attachment said ->
                Attachment.of(
                        said,
                        files.stream().filter(file -> file.isAt(said.ref())).findFirst());
            case Content.Unreadable unreadable -> new Unreadable("unreadable", unreadable.reason(), unreadable.raw());
        };
    }
}
