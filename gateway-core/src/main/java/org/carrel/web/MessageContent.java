package org.carrel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.conversation.Message;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/**
 * Messages, as the feed sends them. Recent ones are kept encoded for all inboxes; the database is asked for their
 * versions each time, so that what was deleted or changed is never sent from memory.
 */
final class MessageContent implements FeedContent {

    private static final long KEPT_BYTES = 16L << 20;
    private static final long NOBODY = -1;

    private final ConversationWindow window;
    private final JsonFormat json;
    private final Cache<Long, Encoded> recent = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Long _, Encoded encoded) -> encoded.others().json().length)
            .build();

    private record Encoded(Optional<Long> author, EncodedState forAuthor, EncodedState others) {

        EncodedState state(Operator viewer) {
            return author.filter(id -> id == viewer.id()).isPresent() ? forAuthor : others;
        }
    }

    MessageContent(ConversationWindow window, JsonFormat json) {
        this.window = window;
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.MESSAGE;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        List<Long> others = new ArrayList<>();
        window.messages().versions(sql, viewer.id(), ids).forEach((id, version) -> {
            Encoded held = recent.getIfPresent(id);
            if (held != null && held.others().version() == version) {
                states.put(id, held.state(viewer));
            } else {
                others.add(id);
            }
        });
        if (!others.isEmpty()) {
            encode(sql, others).forEach((id, encoded) -> states.put(id, encoded.state(viewer)));
        }
        return states;
    }

    /** None: an inbox loads the messages of the conversation it opens. */
    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(List.of());
    }

    private Map<Long, Encoded> encode(Sql sql, List<Long> ids) {
        Map<Long, Encoded> all = new HashMap<>();
        for (Message message : window.messages().all(sql, ids)) {
            Encoded encoded = encode(sql, message);
            recent.put(message.id(), encoded);
            all.put(message.id(), encoded);
        }
        return all;
    }

    private Encoded encode(Sql sql, Message message) {
        EncodedState others = encode(sql, NOBODY, message);
        EncodedState author = message.operator()
                .filter(_ -> message.requestId().isPresent())
                .map(id -> encode(sql, id, message))
                .orElse(others);
        return new Encoded(message.operator(), author, others);
    }

    private EncodedState encode(Sql sql, long viewer, Message message) {
        return new EncodedState(message.id(), message.version(), json.write(window.view(sql, viewer, message)));
    }
}
