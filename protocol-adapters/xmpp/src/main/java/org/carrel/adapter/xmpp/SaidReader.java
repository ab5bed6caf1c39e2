package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;

/** What somebody says in a message: words, files, or something about an earlier message. Pure. */
final class SaidReader {

    private static final String ME = "/me ";
    private static final int MOST_REACTIONS = 100;
    /** An emoji of many parts takes about thirty. */
    private static final int LONGEST_REACTION = 100;

    private final References references;

    /** @param references what the ids in it mean */
    SaidReader(References references) {
        this.references = references;
    }

    /** The event; nothing when nothing is said. */
    Optional<Event> read(Node message, Head head) {
        return retracted(message, head)
                .or(() -> reacted(message, head))
                .or(() -> edited(message, head))
                .or(() -> received(message, head));
    }

    private Optional<Event> retracted(Node message, Head head) {
        return message.child(Namespaces.RETRACT, "retract")
                .map(retract -> new Event.Retracted(head, references.retracted(head, retract.attribute("id")), ""));
    }

    private Optional<Event> reacted(Node message, Head head) {
        return message.child(Namespaces.REACTIONS, "reactions").map(reactions -> {
            Set<String> all = reactions
                    .all(Namespaces.REACTIONS, "reaction")
                    .map(reaction -> reaction.text().strip())
                    .filter(reaction -> !reaction.isEmpty() && reaction.length() <= LONGEST_REACTION)
                    .limit(MOST_REACTIONS)
                    .collect(Collectors.toUnmodifiableSet());
            return new Event.Reacted(head, references.reacted(reactions.attribute("id")), all);
        });
    }

    private Optional<Event> edited(Node message, Head head) {
        return message.child(Namespaces.CORRECTION, "replace")
                .filter(_ -> message.has(Namespaces.CLIENT, "body"))
                .map(replace ->
                        new Event.Edited(head, references.corrected(head, replace.attribute("id")), parts(message)));
    }

    private Optional<Event> received(Node message, Head head) {
        if (!message.has(Namespaces.CLIENT, "body") && !OutOfBand.isIn(message)) {
            return Optional.empty();
        }
        return Optional.of(new Event.Received(
                head, parts(message), message.child(Namespaces.REPLY, "reply").flatMap(references::answered)));
    }

    private static List<Content> parts(Node message) {
        String said = message.child(Namespaces.CLIENT, "body").map(Node::text).orElse("");
        String body = ReplyFallback.strip(message, said);
        List<Content> files = OutOfBand.files(body, message);
        String words = OutOfBand.words(body, message);
        if (words.isBlank() && !files.isEmpty()) {
            return files;
        }
        return Stream.concat(Stream.of(words(message, words)), files.stream()).toList();
    }

    private static Content words(Node message, String words) {
        if (words.startsWith(ME)) {
            Content.Plain plain = StylingReader.unstyled(words.substring(ME.length()));
            return new Content.Action(plain.text(), plain.marks());
        }
        return message.has(Namespaces.STYLING, "unstyled") ? StylingReader.unstyled(words) : StylingReader.read(words);
    }
}
