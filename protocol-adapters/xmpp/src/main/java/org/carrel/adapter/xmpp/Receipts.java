package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jivesoftware.smack.SmackException;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/** Tells senders who asked that their message arrived (XEP-0184): once it is stored, and not before. */
final class Receipts {

    private final String own;
    private final Supplier<Optional<XmppLink>> link;

    Receipts(String own, Supplier<Optional<XmppLink>> link) {
        this.own = own;
        this.link = link;
    }

    /** Sends those that are due for these messages; without a link none, as they may be lost. */
    void send(List<Arrival> stored) {
        for (Arrival arrival : stored) {
            Optional<XmppLink> open = link.get();
            if (open.isPresent() && isDue(arrival)) {
                send(open.get(), arrival.message());
            }
        }
    }

    private boolean isDue(Arrival arrival) {
        Node message = arrival.message();
        return (arrival.way() == Arrival.Way.DIRECT || arrival.way() == Arrival.Way.ARCHIVE)
                && message.has(Namespaces.RECEIPTS, "request")
                && !message.attribute("id").isEmpty()
                && !message.attribute("type").equals("error")
                && !Addresses.bare(message.attribute("from")).equals(own);
    }

    private static void send(XmppLink link, Node message) {
        try {
            Jid to = JidCreate.from(message.attribute("from"));
            Node received = Node.of(Namespaces.RECEIPTS, "received", "id", message.attribute("id"));

            link.send(Auxiliary.message(received), to);
        } catch (XmppStringprepException | SmackException.NotConnectedException e) {
            // The link went meanwhile: the sender's client shows one tick less, nothing else is lost.
        } catch (InterruptedException e) {
            // Smack says this, too, when its own buffer closes with the link; then nobody meant this thread.
            if (link.isConnected()) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
