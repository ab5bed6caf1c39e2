package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.conversation.ReadPosition;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.web.wire.ReadPositionView;

/** How far an operator has read, as the feed sends it to that operator. */
final class ReadPositionContent implements FeedContent {

    private final ConversationWindow window;
    private final JsonFormat json;

    ReadPositionContent(ConversationWindow window, JsonFormat json) {
        this.window = window;
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.READ_POSITION;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        ids.forEach(id -> window.reads()
                .get(sql, viewer.id(), id)
                .ifPresent(position -> states.put(id, encode(sql, viewer, position))));
        return states;
    }

    /** They stand in the conversations of a snapshot. */
    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(List.of());
    }

    private EncodedState encode(Sql sql, Operator viewer, ReadPosition position) {
        ReadPositionView view = new ReadPositionView(
                Long.toString(position.conversation()),
                Long.toString(viewer.id()),
                position.message().map(id -> Long.toString(id)),
                window.reads().unread(sql, viewer.id(), position.conversation()));
        return new EncodedState(position.conversation(), position.version(), json.write(view));
    }
}
