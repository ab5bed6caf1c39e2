package org.carrel.adapter.xmpp;

import java.nio.charset.StandardCharsets;
import org.carrel.adapter.Content;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;

/**
 * The text that stands for a content on the wire.
 *
 * @param text the body
 * @param lost whether a part of the formatting could not be written
 */
record Body(String text, boolean lost) {

    /** Most servers take stanzas up to 256 KiB; this leaves room for the rest of the stanza. */
    static final int MOST_BYTES = 200 * 1024;

    static Body of(Content content, Files files) {
        return switch (content) {
            case Content.Plain plain -> styled(plain, "");
            case Content.Action action ->
                new Body("/me " + XmlText.clean(action.text()), !action.marks().isEmpty());
            case Content.Attachment attachment -> new Body(attachment(attachment, files), false);
            case Content.Unreadable unreadable -> new Body("", true);
        };
    }

    private static Body styled(Content.Plain plain, String before) {
        StylingWriter.Styled styled = StylingWriter.write(plain);
        return new Body(before + XmlText.clean(styled.body()), styled.lost());
    }

    private static String attachment(Content.Attachment attachment, Files files) {
        FileRef ref = attachment.ref();
        String link = ref.value().startsWith("file:") ? files.link(ref).toString() : ref.value();
        String alt = attachment.alt().isBlank() ? attachment.name() : attachment.alt();
        return XmlText.clean(alt.isBlank() ? link : alt + "\n" + link);
    }

    /** Its size on the wire, where a {@code <} takes four bytes. */
    int bytes() {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < text.length(); i++) {
            size += switch (text.charAt(i)) {
                case '<', '>' -> 3;
                case '&' -> 4;
                case '\'', '"' -> 5;
                default -> 0;
            };
        }
        return size;
    }
}
