package org.carrel.adapter.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Level;
import org.carrel.adapter.State;

/** What this account can do, as far as was last known; kept over restarts. */
final class Abilities {

    private static final String ARCHIVE = "xmpp.archive";
    private static final String UPLOAD = "xmpp.upload";
    private static final String ROOM = "xmpp.room.";

    private final State state;
    private final double perSecond;
    private final Map<String, RoomTraits> rooms = new ConcurrentHashMap<>();
    private volatile boolean archive;
    private volatile Optional<UploadService> upload;

    /** @param perSecond how many messages a second may be sent; 0: as many as the server takes */
    Abilities(State state, double perSecond) {
        this.state = state;
        this.perSecond = perSecond;
        this.archive = state.get(ARCHIVE)
                .filter(value -> value.length == 1 && value[0] == 1)
                .isPresent();
        this.upload = state.get(UPLOAD).map(kept -> UploadService.of(new String(kept, StandardCharsets.UTF_8)));
    }

    /** Where the server took files when last seen. */
    Optional<UploadService> upload() {
        return upload;
    }

    /** The server takes files there, or takes none. */
    void upload(Optional<UploadService> value) {
        if (upload.equals(value)) {
            return;
        }
        upload = value;
        value.ifPresentOrElse(
                service -> state.put(UPLOAD, service.kept().getBytes(StandardCharsets.UTF_8)),
                () -> state.remove(UPLOAD));
    }

    /** Whether it takes one of this size. */
    boolean uploads(long size) {
        return upload.filter(service -> size <= service.most()).isPresent();
    }

    /** Whether the server had an archive for us when last seen. */
    boolean archive() {
        return archive;
    }

    /** The server has an archive for us, or has none. */
    void archive(boolean value) {
        if (archive != value) {
            archive = value;
            state.put(ARCHIVE, new byte[] {(byte) (value ? 1 : 0)});
        }
    }

    /** A room does this. */
    void room(String room, RoomTraits traits) {
        if (!traits.equals(rooms.put(room, traits))) {
            state.put(ROOM + room, traits.kept());
        }
    }

    /** Whether that is a room that we have been in. */
    boolean isRoom(String address) {
        return rooms.containsKey(address) || state.get(ROOM + address).isPresent();
    }

    /** What a room did when last seen, or what is usual. */
    RoomTraits room(String room) {
        return Optional.ofNullable(rooms.get(room))
                .or(() -> state.get(ROOM + room).map(RoomTraits::of))
                .orElse(RoomTraits.USUAL);
    }

    Capabilities of(DialogRef dialog) {
        boolean room = dialog.kind() == DialogRef.Kind.ROOM;
        RoomTraits traits = room ? room(dialog.address()) : RoomTraits.NONE;
        boolean kept = room ? traits.archive() : archive;
        boolean ids = room ? traits.stamps() : archive;
        Map<String, Level> levels = Map.ofEntries(
                Map.entry("formatting", Level.PARTIAL),
                Map.entry("files", upload.isPresent() ? Level.FULL : Level.PARTIAL),
                Map.entry("edit", Level.FULL),
                Map.entry("retract", Level.FULL),
                Map.entry("reaction", Level.FULL),
                Map.entry("reply", Level.FULL),
                Map.entry("typing", Level.FULL),
                Map.entry("receipts", room ? Level.UNSUPPORTED : Level.FULL),
                Map.entry("presence", room ? Level.UNSUPPORTED : Level.FULL),
                Map.entry("history", kept ? Level.FULL : Level.UNSUPPORTED),
                Map.entry("rooms", Level.FULL));
        return new Capabilities(
                levels,
                Body.MOST_BYTES,
                perSecond,
                upload.map(UploadService::most).orElse(0L),
                ids,
                false,
                room);
    }
}
