package org.carrel.adapter.xmpp;

import java.util.Map;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Level;
import org.carrel.adapter.State;

/** What this account can do, as far as was last known; kept over restarts. */
final class Abilities {

    private static final String ARCHIVE = "xmpp.archive";
    private static final double PER_SECOND = 20;

    private final State state;
    private volatile boolean archive;

    Abilities(State state) {
        this.state = state;
        this.archive = state.get(ARCHIVE)
                .filter(value -> value.length == 1 && value[0] == 1)
                .isPresent();
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

    Capabilities of(DialogRef dialog) {
        boolean room = dialog.kind() == DialogRef.Kind.ROOM;
        Level usual = room ? Level.UNSUPPORTED : Level.FULL;
        Map<String, Level> levels = Map.ofEntries(
                Map.entry("formatting", room ? Level.UNSUPPORTED : Level.PARTIAL),
                Map.entry("files", room ? Level.UNSUPPORTED : Level.PARTIAL),
                Map.entry("edit", usual),
                Map.entry("retract", usual),
                Map.entry("reaction", usual),
                Map.entry("reply", usual),
                Map.entry("typing", usual),
                Map.entry("receipts", usual),
                Map.entry("presence", usual),
                Map.entry("history", archive && !room ? Level.FULL : Level.UNSUPPORTED),
                Map.entry("rooms", Level.UNSUPPORTED));
        return new Capabilities(levels, Body.MOST_BYTES, PER_SECOND, 0, archive, false, false);
    }
}
