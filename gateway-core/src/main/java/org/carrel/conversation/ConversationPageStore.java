package org.carrel.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.conversation.Conversation.Phase;
import org.carrel.store.Sql;

/**
 * The table of conversations, read page by page, those with the latest messages first. Closed ones and all others each
 * have an index in this order, so that a page costs the same however many there are and however far behind it lies.
 */
public final class ConversationPageStore {

    private static final Set<Phase> SERVED = EnumSet.of(Phase.WAITING, Phase.OPEN);

    static final String NOT_CLOSED = part("c.phase <> 'CLOSED' AND c.phase = ifnull(?5, c.phase)");
    static final String CLOSED = part("c.phase = 'CLOSED'");
    static final String BOTH = "SELECT * FROM (" + NOT_CLOSED + ") UNION ALL SELECT * FROM (" + CLOSED
            + ") ORDER BY last_at DESC, id DESC LIMIT ?4";

    /**
     * Those behind {@code before} that an operator may see.
     *
     * @param phases in any of these; none: whatever the phase
     */
    public List<Conversation> page(Sql sql, long operator, Set<Phase> phases, Optional<Long> before, int limit) {
        boolean closed = phases.isEmpty() || phases.contains(Phase.CLOSED);
        boolean served = phases.isEmpty() || phases.stream().anyMatch(SERVED::contains);
        Place from = before.flatMap(id -> place(sql, id)).orElse(Place.FIRST);
        if (!served) {
            return sql.list(CLOSED, ConversationStore::map, from.lastAt(), from.id(), operator, limit);
        }
        Optional<Phase> only = phases.containsAll(SERVED)
                ? Optional.empty()
                : phases.stream().filter(SERVED::contains).findFirst();
        return sql.list(
                closed ? BOTH : NOT_CLOSED, ConversationStore::map, from.lastAt(), from.id(), operator, limit, only);
    }

    private record Place(long lastAt, long id) {

        static final Place FIRST = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static Optional<Place> place(Sql sql, long id) {
        return sql.one("SELECT last_at FROM conversation WHERE id = ?", row -> new Place(row.getLong(1), id), id);
    }

    private static String part(String phase) {
        return ConversationStore.SELECT + "WHERE " + phase + " AND (c.last_at, c.id) < (?1, ?2) AND "
                + ConversationStore.visibleTo("?3") + "ORDER BY c.last_at DESC, c.id DESC LIMIT ?4";
    }
}
