package org.carrel.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** Reads what a feed row only names, for one kind of entity, at the moment it is sent. */
public interface FeedContent {

    /** Which kind. */
    Entity kind();

    /** The states by id, as the viewer may see them; an id that is missing is gone, or not for the viewer. */
    Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids);

    /** What a fresh snapshot holds of this kind. */
    Fresh fresh(Sql sql, Operator viewer);

    /** What a client must know besides to show these, by its kind: it is sent along, where the client may not have it. */
    default Map<Entity, Set<Long>> company(Sql sql, Collection<Long> ids) {
        return Map.of();
    }

    /**
     * What a fresh snapshot holds of a kind.
     *
     * @param states in the order they are sent
     * @param more whether there are others that an inbox shows, to be read page by page
     */
    record Fresh(List<EncodedState> states, boolean more) {

        /** No more than that. */
        static Fresh of(List<EncodedState> states) {
            return new Fresh(states, false);
        }
    }
}
