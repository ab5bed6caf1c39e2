package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.operator.LibraryStore;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.web.wire.LibraryView;

/** The library itself, as the feed sends it. */
final class LibraryContent implements FeedContent {

    private final LibraryStore store = new LibraryStore();
    private final JsonFormat json;

    LibraryContent(JsonFormat json) {
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.LIBRARY;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        ids.forEach(id -> states.put(id, encode(sql)));
        return states;
    }

    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(List.of(encode(sql)));
    }

    private EncodedState encode(Sql sql) {
        return new EncodedState(LibraryStore.ID, store.version(sql), json.write(LibraryView.of(store.get(sql))));
    }
}
