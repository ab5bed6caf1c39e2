package org.carrel.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.Conversation.Phase;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** A conversation as one operator sees it, as the feed sends it. */
final class ConversationContent implements FeedContent {

    /** How many that are not closed a fresh inbox gets. */
    private static final int SERVED = 500;
    /** How many closed ones. */
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
        window.conversations()
                .all(sql, viewer.id(), ids)
                .forEach(conversation -> states.put(conversation.id(), encode(sql, viewer, conversation)));
        return states;
    }

    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        List<Conversation> served = page(sql, viewer, EnumSet.of(Phase.WAITING, Phase.OPEN), SERVED + 1);
        List<Conversation> closed = page(sql, viewer, EnumSet.of(Phase.CLOSED), CLOSED);
        List<EncodedState> states = Stream.concat(served.stream().limit(SERVED), closed.stream())
                .map(conversation -> encode(sql, viewer, conversation))
                .toList();
        return new Fresh(states, served.size() > SERVED);
    }

    /** A contact that wrote long ago stands in no snapshot. */
    @Override
    public Map<Entity, Set<Long>> company(Sql sql, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Map.of(Entity.CONTACT, window.conversations().contacts(sql, ids));
    }

    private List<Conversation> page(Sql sql, Operator viewer, Set<Phase> phases, int limit) {
        return window.pages().page(sql, viewer.id(), phases, Optional.empty(), limit);
    }

    private EncodedState encode(Sql sql, Operator viewer, Conversation conversation) {
        return new EncodedState(
                conversation.id(), conversation.version(), json.write(window.view(sql, viewer.id(), conversation)));
    }
}
