package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.carrel.operator.Operator;
import org.carrel.operator.Token;
import org.carrel.operator.TokenStore;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.web.wire.TokenView;

/** One's own tokens, as the feed sends them. */
final class TokenContent implements FeedContent {

    private final TokenStore store = new TokenStore();
    private final JsonFormat json;

    TokenContent(JsonFormat json) {
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.TOKEN;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        ids.forEach(id -> store.find(sql, id)
                .filter(token -> token.operator() == viewer.id())
                .ifPresent(token -> states.put(id, encode(token))));
        return states;
    }

    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(store.of(sql, viewer.id()).stream().map(this::encode).toList());
    }

    private EncodedState encode(Token token) {
        return new EncodedState(token.id(), token.version(), json.write(TokenView.of(token)));
    }
}
