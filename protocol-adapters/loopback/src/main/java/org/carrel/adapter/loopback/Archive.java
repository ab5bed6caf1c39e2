package org.carrel.adapter.loopback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Found;
import org.carrel.adapter.Head;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.loopback.network.Entry;
import org.carrel.adapter.loopback.network.Link;

/** What the server's archive is asked for. */
final class Archive {

    private static final int MOST = 256;

    private Archive() {}

    /** The archive is complete, so what is not in it never arrived. */
    static Found find(Link link, TransactionId id) {
        return link.find(id.value())
                .map(entry -> new Found(Found.Answer.ARRIVED, entry.ref().server()))
                .orElse(new Found(Found.Answer.NEVER_ARRIVED, Optional.empty()));
    }

    /** Delivers what came before, without a cursor: it belongs to no run of ours. */
    static boolean deliver(
            Link link, DialogRef dialog, Optional<String> before, int limit, Inbound inbound, AdapterContext context)
            throws InterruptedException {
        List<Entry> entries = link.before(dialog.address(), before, Math.min(limit, MOST) + 1);
        boolean more = entries.size() > Math.min(limit, MOST);
        List<Event> events = inbound.events(more ? entries.subList(1, entries.size()) : entries, Head.Source.HISTORY);
        if (!events.isEmpty()) {
            context.deliver(new Batch(events, Map.of()));
        }
        return more;
    }
}
