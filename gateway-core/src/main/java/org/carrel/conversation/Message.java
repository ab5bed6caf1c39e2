package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;
import org.carrel.delivery.DeliveryState;

/**
 * One message, note or activity.
 *
 * @param ours whether it came from us, from an operator or from another client of the account
 * @param state how far it came, where something goes out
 * @param reason what people should know of its state, or that an edit's original is not here
 */
public record Message(
        long id,
        long conversation,
        Kind kind,
        boolean ours,
        Optional<Long> operator,
        Optional<Writer> writer,
        List<Content> parts,
        Optional<Text> activity,
        Optional<Long> replyTo,
        Head.Source source,
        Instant sentAt,
        Instant receivedAt,
        Instant sortAt,
        Optional<Instant> editedAt,
        Optional<Instant> retractedAt,
        Optional<DeliveryState> state,
        Optional<Text> reason,
        Optional<String> requestId,
        long version) {

    /** What kind of line it is. */
    public enum Kind {
        /** Goes to or comes from the patron. */
        MESSAGE,
        /** For staff only. */
        NOTE,
        /** A system line, such as "Sally claimed this". */
        ACTIVITY
    }

    /** Who wrote it, outside. */
    public record Writer(String key, String address, String name) {}

    /** What is said in it, without marks; for the list. */
    public String plainText() {
        return words(parts);
    }

    /** What contents say, without marks. */
    public static String words(List<Content> parts) {
        StringBuilder text = new StringBuilder();
        for (Content part : parts) {
            text.append(
                    switch (part) {
                        case Content.Plain plain -> plain.text();
                        case Content.Action action -> action.text();
                        case Content.Attachment file -> file.name();
                        case Content.Unreadable unreadable ->
                            unreadable.reason().english();
                    });
        }
        return text.toString();
    }
}
