package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.irc.wire.Arrival;

/** Older messages of one dialog, where the server keeps them. */
final class IrcHistory implements History {

    /** Beyond so many pages of comings and goings nobody looks for what was said before. */
    private static final int MOST_PAGES = 50;

    private final Line line;
    private final HistoryReader history;
    private final Deliveries deliveries;

    IrcHistory(Line line, HistoryReader history, Deliveries deliveries) {
        this.line = line;
        this.history = history;
        this.deliveries = deliveries;
    }

    @Override
    public boolean before(DialogRef dialog, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        if (!live.known().history()) {
            return false;
        }
        try {
            return deliver(live, dialog, serverRef, Math.clamp(limit, 1, Deliveries.MOST));
        } catch (HistoryReader.Refused e) {
            return false;
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    /** A page may hold nothing but comings and goings, or what we have; then the one before it is asked for. */
    private boolean deliver(Live live, DialogRef dialog, Optional<String> serverRef, int limit)
            throws HistoryReader.Refused, Requests.NoAnswer, InterruptedException {
        List<Arrival> page = history.before(live, dialog.address(), serverRef, limit);
        for (int pages = 1; !page.isEmpty() && pages <= MOST_PAGES; pages++) {
            List<Event> events = events(live, page);
            if (!events.isEmpty()) {
                deliveries.deliver(events, Map.of());
                return true;
            }
            page = history.before(live, dialog.address(), page.getFirst().head(), limit);
        }
        return false;
    }

    private static List<Event> events(Live live, List<Arrival> page) throws InterruptedException {
        List<Event> events = new ArrayList<>();
        for (Arrival each : page) {
            live.listening()
                    .with(reading -> reading.old(each, Head.Source.HISTORY))
                    .ifPresent(events::add);
        }
        return events;
    }
}
