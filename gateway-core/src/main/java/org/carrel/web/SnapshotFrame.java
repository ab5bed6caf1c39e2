package org.carrel.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Position;
import org.carrel.store.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frame a fresh inbox begins with. It is read after its position was taken, so it may be newer than that; the
 * events that follow then repeat what it has, and versions tell.
 */
final class SnapshotFrame {

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
        Map<Entity, List<byte[]>> states = read(viewer);
        states.getOrDefault(Entity.LIBRARY, List.of())
                .forEach(library -> frame.raw(",\"library\":").json(library));
        list(frame, "operators", states.get(Entity.OPERATOR));
        list(frame, "accounts", states.get(Entity.ACCOUNT));
        list(frame, "contacts", states.get(Entity.CONTACT));
        list(frame, "conversations", states.get(Entity.CONVERSATION));
        list(frame, "tokens", states.get(Entity.TOKEN));
        others.forEach((name, read) -> list(frame, name, read.apply(viewer)));
        return frame.raw("}").bytes();
    }

    private Map<Entity, List<byte[]>> read(Operator viewer) {
        return reader.read(sql -> {
            Map<Entity, List<byte[]>> states = new EnumMap<>(Entity.class);
            contents.forEach((kind, content) -> states.put(
                    kind,
                    content.all(sql, viewer).stream().map(EncodedState::json).toList()));
            return states;
        });
    }

    private static void list(FrameWriter frame, String name, @Nullable List<byte[]> values) {
        frame.raw(",\"" + name + "\":").list(Optional.ofNullable(values).orElse(List.of()));
    }
}
