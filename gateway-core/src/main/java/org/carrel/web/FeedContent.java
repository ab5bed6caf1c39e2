package org.carrel.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    List<EncodedState> all(Sql sql, Operator viewer);
}
