package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.jxmpp.jid.Jid;

/** Older messages of one dialog, out of our archive. */
final class XmppHistory implements History {

    private static final int MOST = 250;

    private final Line line;
    private final Archive archive;
    private final Deliveries deliveries;
    private final Listening listening;

    XmppHistory(Line line, Archive archive, Deliveries deliveries, Listening listening) {
        this.line = line;
        this.archive = archive;
        this.deliveries = deliveries;
        this.listening = listening;
    }

    @Override
    public boolean before(DialogRef dialog, Optional<String> serverRef, int limit)
            throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        if (!listening.session().archive()) {
            return false;
        }
        Jid with = Addresses.parse(dialog.address()).orElseThrow(() -> Failures.badAddress(dialog.address()));
        Archive.Question question = new Archive.Question(
                Optional.of(with),
                Optional.empty(),
                Optional.empty(),
                Optional.of(serverRef.orElse("")),
                Math.clamp(limit, 1, MOST));
        try {
            Archive.Page page = archive.ask(link, question);
            List<Deliveries.Parcel> parcels = page.entries().stream()
                    .limit(Deliveries.MOST)
                    .map(entry -> new Deliveries.Parcel(entry, Head.Source.HISTORY))
                    .toList();
            deliveries.deliver(parcels, Optional.empty());
            return !page.complete();
        } catch (Archive.Forgotten e) {
            return false;
        } catch (Archive.Refused e) {
            throw Failures.unreadableArchive(String.valueOf(e.getMessage()));
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        }
    }
}
