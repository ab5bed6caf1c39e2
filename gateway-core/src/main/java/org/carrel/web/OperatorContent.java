package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.carrel.operator.Operator;
import org.carrel.operator.OperatorStore;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.web.wire.OperatorView;

/** People, as the feed sends them. */
final class OperatorContent implements FeedContent {

    private final OperatorStore store = new OperatorStore();
    private final JsonFormat json;

    OperatorContent(JsonFormat json) {
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.OPERATOR;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        ids.forEach(id -> store.find(sql, id).ifPresent(operator -> states.put(id, encode(operator))));
        return states;
    }

    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(store.all(sql).stream().map(this::encode).toList());
    }

    private EncodedState encode(Operator operator) {
        return new EncodedState(operator.id(), operator.version(), json.write(OperatorView.of(operator)));
    }
}
