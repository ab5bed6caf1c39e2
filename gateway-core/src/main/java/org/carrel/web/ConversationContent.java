package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.conversation.Conversation;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** A conversation as one operator sees it, as the feed sends it. */
final class ConversationContent implements FeedContent {

    /** How many closed ones a fresh inbox gets. */
    private static final int CLOSED = 200;

    private final ConversationWindow window;
    private final JsonFormat json;

    ConversationContent(ConversationWindow window, JsonFormat json) {
        this.window = window;
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.CONVERSATION;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        ids.forEach(id -> window.conversations()
                .get(sql, id)
                .ifPresent(conversation -> states.put(id, encode(sql, viewer, conversation))));
        return states;
    }

    @Override
    public List<EncodedState> all(Sql sql, Operator viewer) {
        return window.conversations().current(sql, viewer.id(), CLOSED).stream()
                .map(conversation -> encode(sql, viewer, conversation))
                .toList();
    }

    private EncodedState encode(Sql sql, Operator viewer, Conversation conversation) {
        return new EncodedState(conversation.version(), json.write(window.view(sql, viewer.id(), conversation)));
    }
}
