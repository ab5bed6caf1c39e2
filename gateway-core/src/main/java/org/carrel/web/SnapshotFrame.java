package org.carrel.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Position;
import org.carrel.store.Reader;
import org.carrel.store.Sql;
import org.carrel.web.FeedContent.Fresh;

/**
 * Makes the frame a fresh inbox begins with. It is read after its position was taken, so it may be newer than that; the
 * events that follow then repeat what it has, and versions tell.
 */
final class SnapshotFrame {

    private static final Fresh NOTHING = Fresh.of(List.of());

    private final Reader reader;
    private final Map<Entity, FeedContent> contents = new EnumMap<>(Entity.class);
    private final Map<String, Function<Operator, List<byte[]>>> others;

    /**
     * Makes snapshots.
     *
     * @param others further lists, which are not in the feed, by their names in the frame
     */
    SnapshotFrame(Reader reader, List<FeedContent> all, Map<String, Function<Operator, List<byte[]>>> others) {
        this.reader = reader;
        this.others = others;
        all.forEach(content -> contents.put(content.kind(), content));
    }

    byte[] of(Operator viewer, Position position) {
        FrameWriter frame = new FrameWriter()
                .raw("{\"type\":\"snapshot\",\"epoch\":\"" + position.epoch() + "\",\"number\":")
                .number(position.number());
        Map<Entity, Fresh> states = reader.read(sql -> read(sql, viewer));
        json(states, Entity.LIBRARY)
                .forEach(library -> frame.raw(",\"library\":").json(library));
        list(frame, "operators", json(states, Entity.OPERATOR));
        list(frame, "accounts", json(states, Entity.ACCOUNT));
        list(frame, "contacts", json(states, Entity.CONTACT));
        list(frame, "conversations", json(states, Entity.CONVERSATION));
        frame.raw(",\"more_conversations\":"
                + states.getOrDefault(Entity.CONVERSATION, NOTHING).more());
        list(frame, "tokens", json(states, Entity.TOKEN));
        others.forEach((name, read) -> list(frame, name, read.apply(viewer)));
        return frame.raw("}").bytes();
    }

    private Map<Entity, Fresh> read(Sql sql, Operator viewer) {
        Map<Entity, Fresh> fresh = new EnumMap<>(Entity.class);
        contents.forEach((kind, content) -> fresh.put(kind, content.fresh(sql, viewer)));
        contents.forEach((kind, content) -> content.company(sql, ids(fresh.getOrDefault(kind, NOTHING)))
                .forEach(
                        (other, ids) -> fresh.computeIfPresent(other, (_, had) -> with(sql, viewer, other, had, ids))));
        return fresh;
    }

    private Fresh with(Sql sql, Operator viewer, Entity kind, Fresh had, Set<Long> company) {
        Map<Long, EncodedState> all = new LinkedHashMap<>();
        had.states().forEach(state -> all.put(state.id(), state));
        Optional.ofNullable(contents.get(kind)).ifPresent(content -> all.putAll(content.read(sql, viewer, company)));
        return new Fresh(List.copyOf(all.values()), had.more());
    }

    private static List<Long> ids(Fresh fresh) {
        return fresh.states().stream().map(EncodedState::id).toList();
    }

    private static List<byte[]> json(Map<Entity, Fresh> states, Entity kind) {
        return states.getOrDefault(kind, NOTHING).states().stream()
                .map(EncodedState::json)
                .toList();
    }

    private static void list(FrameWriter frame, String name, List<byte[]> values) {
        frame.raw(",\"" + name + "\":").list(values);
    }
}
