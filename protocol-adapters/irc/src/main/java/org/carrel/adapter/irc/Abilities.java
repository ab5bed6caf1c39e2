package org.carrel.adapter.irc;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Level;
import org.carrel.adapter.State;
import org.carrel.adapter.irc.room.Channel;
import org.carrel.adapter.irc.text.Limits;

/** What this account can do, as far as was last known; kept over restarts. Thread-safe. */
final class Abilities {

    private static final String KEY = "irc.server";
    private static final int MOST_KEPT = 64 * 1024;

    private final State state;
    private final AccountSettings settings;
    private volatile Known known;
    private volatile Set<DialogRef> bare = Set.of();

    Abilities(State state, AccountSettings settings) {
        this.state = state;
        this.settings = settings;
        this.known = state.get(KEY).map(Known::read).orElse(Known.nothing());
    }

    /** What was last known of the server. */
    Known known() {
        return known;
    }

    /** This is known now. */
    void learnt(Known now) {
        byte[] kept = now.kept();
        if (!now.equals(known) && kept.length <= MOST_KEPT) {
            state.put(KEY, kept);
        }
        known = now;
    }

    /** A room takes formatting codes, or throws them away or refuses them (modes {@code c} and {@code S}). */
    synchronized void formatting(DialogRef room, Channel channel) {
        Set<DialogRef> now = new HashSet<>(bare);
        boolean none = channel.hasMode('c') || channel.hasMode('S');
        boolean changed = none ? now.add(room) : now.remove(room);
        if (changed) {
            bare = Set.copyOf(now);
        }
    }

    /** What the server takes in a dialog. */
    Limits limits(DialogRef dialog) {
        Known now = known;
        return new Limits(
                Limits.bytes(now.server(), dialog.address()),
                !bare.contains(dialog),
                now.refers("draft/reply"),
                now.multiline());
    }

    Capabilities of(DialogRef dialog) {
        Known now = known;
        boolean room = dialog.kind() == DialogRef.Kind.ROOM;
        boolean history = now.history() && (room || now.signedIn());
        Map<String, Level> levels = Map.ofEntries(
                Map.entry("formatting", Level.PARTIAL),
                Map.entry("files", Level.PARTIAL),
                Map.entry("edit", Level.UNSUPPORTED),
                Map.entry("retract", full(now.ids() && now.has(Caps.REDACTION))),
                Map.entry("reaction", full(now.refers("draft/react") && now.sendsTag("draft/reply"))),
                Map.entry("reply", full(now.refers("draft/reply"))),
                Map.entry("typing", full(now.sendsTag("typing"))),
                Map.entry("receipts", Level.UNSUPPORTED),
                Map.entry("presence", room ? Level.UNSUPPORTED : Level.PARTIAL),
                Map.entry("history", full(history)),
                Map.entry("rooms", Level.FULL));
        int length = now.multiline()
                .map(Limits.Multiline::bytes)
                .orElse(limits(dialog).bytes());
        double perSecond =
                settings.pace().perSecond() == 0 ? 0 : settings.pace().burst() / 2.0;
        return new Capabilities(levels, length, perSecond, 0, now.ids(), false, false);
    }

    private static Level full(boolean yes) {
        return yes ? Level.FULL : Level.UNSUPPORTED;
    }
}
