package org.carrel.web;

import java.util.ArrayList;
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
            List<FeedRow> visible = visible(sql, viewer, rows);
            Map<Entity, Map<Long, EncodedState>> states = states(sql, viewer, visible);
            List<byte[]> events = new ArrayList<>(visible.size());
            for (FeedRow row : visible) {
                Map<Long, EncodedState> ofKind = states.getOrDefault(row.kind(), Map.of());
                events.add(event(row, Optional.ofNullable(ofKind.get(row.entity()))));
            }
            return events;
        });
    }

    /** Of several rows about one entity the last stands for all, because an event is the whole state. */
    private List<FeedRow> visible(Sql sql, Operator viewer, List<FeedRow> rows) {
        Map<Key, FeedRow> latest = new LinkedHashMap<>();
        for (FeedRow row : rows) {
            Key key = new Key(row.kind(), row.entity());
            latest.remove(key);
            latest.put(key, row);
        }
        Map<Long, Boolean> seen = new HashMap<>();
        return latest.values().stream()
                .filter(row -> switch (row.audience().kind()) {
                    case EVERYONE -> true;
                    case OPERATOR -> row.audience().id() == viewer.id();
                    case CONVERSATION ->
                        seen.computeIfAbsent(row.audience().id(), id -> sight.sees(sql, viewer.id(), id));
                })
                .toList();
    }

    private Map<Entity, Map<Long, EncodedState>> states(Sql sql, Operator viewer, List<FeedRow> rows) {
        Map<Entity, Set<Long>> ids = new EnumMap<>(Entity.class);
        rows.forEach(row ->
                ids.computeIfAbsent(row.kind(), _ -> new LinkedHashSet<>()).add(row.entity()));
        Map<Entity, Map<Long, EncodedState>> states = new EnumMap<>(Entity.class);
        ids.forEach((kind, some) -> Optional.ofNullable(contents.get(kind))
                .ifPresent(content -> states.put(kind, content.read(sql, viewer, some))));
        return states;
    }

    private static byte[] event(FeedRow row, Optional<EncodedState> state) {
        FrameWriter event = new FrameWriter()
                .raw("{\"number\":")
                .number(row.number())
                .raw(",\"kind\":\"")
                .raw(row.kind().name().toLowerCase(Locale.ROOT))
                .raw("\",\"entity\":")
                .id(row.entity())
                .raw(",\"version\":")
                .number(state.map(EncodedState::version).orElse(row.version()))
                .raw(",\"state\":");
        state.ifPresentOrElse(some -> event.json(some.json()), () -> event.raw("null"));
        return event.raw("}").bytes();
    }
}
