package org.carrel.adapter.loopback;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.loopback.network.Entry;
import org.carrel.adapter.loopback.network.Link;
import org.carrel.adapter.loopback.network.LoopbackNetwork;

/**
 * How far the account has read. With an archive that is a cursor which survives a restart; without one it lives as long
 * as the connection object, with what an ended session had received but not yet delivered. Used by one reader at a time.
 */
final class Position {

    private final LoopbackNetwork network;
    private Optional<Link> before = Optional.empty();
    private List<Entry> left = List.of();
    private volatile long reached = -1;

    Position(LoopbackNetwork network) {
        this.network = network;
    }

    /** Finds where a new session goes on. True: it is the account's very first, and the position should be kept. */
    boolean begin(Link link, Optional<Cursor> stored) {
        Optional<Link> last = before;
        before = Optional.of(link);
        if (!kept()) {
            left = last.map(old -> old.after(reached, Integer.MAX_VALUE)).orElse(List.of());
            reached = link.first();
            return false;
        }
        if (reached >= 0) {
            return false;
        }
        reached = stored.map(this::number).orElse(link.first());
        return stored.isEmpty();
    }

    /** Whether the server keeps what a cursor could point into. */
    boolean kept() {
        return network.conduct().archive();
    }

    long reached() {
        return reached;
    }

    void reach(long number) {
        reached = number;
    }

    /** What the last session left undelivered, once. */
    List<Entry> takeLeft() {
        List<Entry> taken = left;
        left = List.of();
        return taken;
    }

    Cursor cursor(long number) {
        return new Cursor(network.epoch() + ":" + number);
    }

    /** A cursor into another server, or into the same made anew, means nothing here: everything is new. */
    private long number(Cursor cursor) {
        String[] halves = cursor.value().split(":", 2);
        return halves.length == 2 && halves[0].equals(network.epoch()) ? Long.parseLong(halves[1]) : 0;
    }
}
