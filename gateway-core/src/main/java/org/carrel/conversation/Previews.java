package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Rendering;
import org.carrel.delivery.Outbox;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;

/** What a network will make of an answer, asked of the code that also makes what is sent. Nothing is written. */
public final class Previews {

    private final Reader reader;
    private final Connections connections;
    private final Wording wording;
    private final ConversationStore conversations = new ConversationStore();

    /** Where an answer would go, and how it would be rendered there. */
    private record Asked(Conversation.Place place, Draft draft) {}

    /** Previews for these connections. */
    public Previews(Reader reader, Connections connections, Outbox outbox) {
        this.reader = reader;
        this.connections = connections;
        this.wording = new Wording(outbox);
    }

    /**
     * The parts, what is lost on the way, and whether it is refused.
     *
     * @throws Refusal 404 when they do not see the conversation, or nothing goes out of it
     */
    public Rendering preview(By by, long conversation, String text, List<Long> files, Optional<Long> replyTo) {
        Asked asked = reader.read(sql -> {
            Conversation.Place place = conversations
                    .get(sql, conversation)
                    .filter(_ -> conversations.sees(sql, by.operator(), conversation))
                    .flatMap(Conversation::place)
                    .orElseThrow(() -> Refusal.notFound("conversation"));
            return new Asked(
                    place,
                    new Draft(wording.contents(sql, by, text, files), wording.target(sql, conversation, replyTo)));
        });
        return connections.on(asked.place().account()).render(asked.place().ref(), asked.draft());
    }
}
