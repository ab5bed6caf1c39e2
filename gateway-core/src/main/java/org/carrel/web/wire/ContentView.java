package org.carrel.web.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Text;

/** {@code Content}. */
public sealed interface ContentView {

    /** Which of them it is. */
    @JsonProperty
    String type();

    /** {@code PlainContent} and {@code ActionContent}. */
    record Words(String type, String text, List<Mark> marks) implements ContentView {}

    /** {@code AttachmentContent}. */
    record Attachment(String type, String name, String mediaType, long size, String alt) implements ContentView {}

    /** {@code UnreadableContent}. */
    record Unreadable(String type, Text reason, String raw) implements ContentView {}

    /** Of what an adapter gave us. */
    static ContentView of(Content content) {
        return switch (content) {
            case Content.Plain plain -> new Words("plain", plain.text(), plain.marks());
            case Content.Action action -> new Words("action", action.text(), action.marks());
            case Content.Attachment file ->
                new Attachment("attachment", file.name(), file.type(), file.size(), file.alt());
            case Content.Unreadable unreadable -> new Unreadable("unreadable", unreadable.reason(), unreadable.raw());
        };
    }
}
