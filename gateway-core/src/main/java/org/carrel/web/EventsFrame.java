package org.carrel.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.operator.Operator;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.FeedRow;
import org.carrel.store.Reader;
import org.carrel.store.Sql;

/** Makes the frame of events of some feed rows, with content read now and the audience checked now. */
final class EventsFrame {

    private record Key(Entity kind, long entity) {}

    private final Reader reader;
    private final Sight sight;
    private final Map<Entity, FeedContent> contents = new EnumMap<>(Entity.class);

    EventsFrame(Reader reader, Sight sight, List<FeedContent> all) {
        this.reader = reader;
        this.sight = sight;
        all.forEach(content -> contents.put(content.kind(), content));
    }

    /** The frame for one viewer; its {@code up_to} is the last row's number, also where no event is left. */
    byte[] of(Operator viewer, List<FeedRow> rows) {
        long upTo = rows.getLast().number();
        FrameWriter frame = new FrameWriter()
                .raw("{\"type\":\"events\",\"up_to\":")
                .number(upTo)
                .raw(",\"events\":[");
        String comma = "";
        for (byte[] event : events(viewer, rows)) {
            frame.raw(comma).json(event);
            comma = ",";
        }
        return frame.raw("]}").bytes();
    }

    private List<byte[]> events(Operator viewer, List<FeedRow> rows) {
        return reader.read(sql -> {
            Collection<FeedRow> visible = visible(sql, viewer, rows);
            Map<Entity, Map<Long, EncodedState>> states = states(sql, viewer, visible);
            List<byte[]> events =
                    new ArrayList<>(company(sql, viewer, rows.getFirst().number(), states));
            for (FeedRow row : visible) {
                Map<Long, EncodedState> ofKind = states.getOrDefault(row.kind(), Map.of());
                events.add(event(row, Optional.ofNullable(ofKind.get(row.entity()))));
            }
            return events;
        });
    }

    /**
     * The rows for this viewer. Of several about one entity the last stands for all, because an event is the whole state;
     * but only among the viewer's own: how far two people have read stands under one id.
     */
    private Collection<FeedRow> visible(Sql sql, Operator viewer, List<FeedRow> rows) {
        Map<Long, Boolean> seen = new HashMap<>();
        LinkedHashMap<Key, FeedRow> latest = new LinkedHashMap<>();
        for (FeedRow row : rows) {
            Audience audience = row.audience();
            boolean visible = switch (audience.kind()) {
                case EVERYONE -> true;
                case OPERATOR -> audience.id() == viewer.id();
                case CONVERSATION -> seen.computeIfAbsent(audience.id(), id -> sight.sees(sql, viewer.id(), id));
            };
            if (visible) {
                latest.putLast(new Key(row.kind(), row.entity()), row);
            }
        }
        return latest.values();
    }

    private Map<Entity, Map<Long, EncodedState>> states(Sql sql, Operator viewer, Collection<FeedRow> rows) {
        Map<Entity, Set<Long>> ids = new EnumMap<>(Entity.class);
        rows.forEach(row ->
                ids.computeIfAbsent(row.kind(), _ -> new LinkedHashSet<>()).add(row.entity()));
        Map<Entity, Map<Long, EncodedState>> states = new EnumMap<>(Entity.class);
        ids.forEach((kind, some) -> states.put(kind, states(sql, viewer, kind, some)));
        return states;
    }

    /** What the viewer must know besides; it stands before what it comes with. */
    private List<byte[]> company(Sql sql, Operator viewer, long number, Map<Entity, Map<Long, EncodedState>> states) {
        List<byte[]> events = new ArrayList<>();
        contents.forEach((kind, content) -> content.company(
                        sql, states.getOrDefault(kind, Map.of()).keySet())
                .forEach((other, ids) -> {
                    Set<Long> untold = new LinkedHashSet<>(ids);
                    untold.removeAll(states.getOrDefault(other, Map.of()).keySet());
                    states(sql, viewer, other, untold)
                            .values()
                            .forEach(state ->
                                    events.add(event(number, other, state.id(), state.version(), Optional.of(state))));
                }));
        return events;
    }

    private Map<Long, EncodedState> states(Sql sql, Operator viewer, Entity kind, Set<Long> ids) {
        return Optional.ofNullable(contents.get(kind))
                .filter(_ -> !ids.isEmpty())
                .map(content -> content.read(sql, viewer, ids))
                .orElse(Map.of());
    }

    private static byte[] event(FeedRow row, Optional<EncodedState> state) {
        long version = state.map(EncodedState::version).orElse(row.version());
        return event(row.number(), row.kind(), row.entity(), version, state);
    }

    private static byte[] event(long number, Entity kind, long id, long version, Optional<EncodedState> state) {
        FrameWriter event = new FrameWriter()
                .raw("{\"number\":")
                .number(number)
                .raw(",\"kind\":\"")
                .raw(kind.name().toLowerCase(Locale.ROOT))
                .raw("\",\"entity\":")
                .id(id)
                .raw(",\"version\":")
                .number(version)
                .raw(",\"state\":");
        state.ifPresentOrElse(some -> event.json(some.json()), () -> event.raw("null"));
        return event.raw("}").bytes();
    }
}
