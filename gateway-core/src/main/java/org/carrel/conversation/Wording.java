package org.carrel.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Target;
import org.carrel.delivery.Outbox;
import org.carrel.file.FileStore;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;

/** What somebody typed and attached, as it is said: contents, and by the network's name the message that they answer. */
final class Wording {

    private final FileStore files = new FileStore();
    private final MessageStore messages = new MessageStore();
    private final Naming naming;

    Wording(Outbox outbox) {
        this.naming = new Naming(outbox);
    }

    /** The words, if there are any, and behind them the files. */
    List<Content> contents(Sql sql, By by, String text, List<Long> attached) {
        List<Content> contents = new ArrayList<>();
        if (!text.isBlank()) {
            contents.add(MarkedText.parse(text));
        }
        contents.addAll(files.attachments(sql, by.operator(), attached));
        return contents;
    }

    /** What the network calls the message that is answered, if it has a name for it. */
    Optional<Target> target(Sql sql, long conversation, Optional<Long> replyTo) {
        inSameThread(sql, conversation, replyTo);
        return replyTo.flatMap(message -> naming.name(sql, message));
    }

    /** Whoever reads an answer can see what it answers. */
    void inSameThread(Sql sql, long conversation, Optional<Long> replyTo) {
        boolean elsewhere = replyTo.isPresent()
                && messages.get(sql, replyTo.get())
                        .filter(message -> message.conversation() == conversation)
                        .isEmpty();
        if (elsewhere) {
            throw Refusal.of(
                    422,
                    "reply-elsewhere",
                    "The message that this answers is not in this conversation. Leave the reference out, or write it"
                            + " where that message stands.");
        }
    }
}
