package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carrel.adapter.AccountStatus;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.Message;

/**
 * Keeps the account's link object from one attempt to the next, because the state from which a stream is resumed
 * (XEP-0198) lives in it. Used by one attempt, or one sign-out, at a time.
 */
final class LinkKeeper {

    private static final Duration LOSS = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final AccountSettings settings;
    private final LinkMaker maker;
    private final XmppLink.Ears ears;
    private final Acknowledgements acknowledgements;
    private final Contacts contacts;
    private final Consumer<Exception> losses;
    private final Semaphore reported = new Semaphore(0);
    private Optional<XmppLink> link = Optional.empty();
    private Optional<InetSocketAddress> linkTo = Optional.empty();

    /** @param losses told when a link broke or was closed, on a thread of Smack's */
    LinkKeeper(
            AccountSettings settings,
            LinkMaker maker,
            XmppLink.Ears ears,
            Acknowledgements acknowledgements,
            Contacts contacts,
            Consumer<Exception> losses) {
        this.settings = settings;
        this.maker = maker;
        this.ears = ears;
        this.acknowledgements = acknowledgements;
        this.contacts = contacts;
        this.losses = losses;
    }

    /** The link object; another one if it must not be used again, or if the server has moved and nothing can be resumed. */
    XmppLink current() throws IOException {
        Optional<InetSocketAddress> to = maker.where();
        if (link.isEmpty() || link.get().isSpoilt() || (!to.equals(linkTo) && !isResumable(link.get()))) {
            link = Optional.of(equip(maker.make(to, ears)));
            linkTo = to;
        }
        reported.drainPermits();
        return link.get();
    }

    private static boolean isResumable(XmppLink link) {
        return link.isDisconnectedButSmResumptionPossible();
    }

    private XmppLink equip(XmppLink made) {
        made.addConnectionListener(new LossListener());
        made.addStanzaAcknowledgedListener(stanza -> {
            if (stanza instanceof Message && stanza.getStanzaId() != null) {
                acknowledgements.acknowledged(stanza.getStanzaId());
            }
        });
        // Without this Smack would send again by itself what a lost session did not acknowledge.
        made.addStanzaDroppedListener(stanza -> {});
        contacts.listen(made);
        return made;
    }

    /** Why the attempt failed. */
    AccountStatus trouble(Exception why) {
        Optional<CertificateRefused> refused = link.flatMap(XmppLink::takeRefusal);
        return Trouble.of(refused.isPresent() ? refused.get() : why, settings);
    }

    /**
     * Waits until a break has been reported. Smack takes a broken link down on the thread that noticed; were that late,
     * it would take down the next attempt's link instead.
     */
    void awaitLoss() throws InterruptedException {
        if (reported.tryAcquire(LOSS.toMillis(), TimeUnit.MILLISECONDS)) {
            reported.release();
        }
    }

    /** After an attempt that failed the link must be taken down before the next: Smack does not do so itself. */
    void drop() {
        link.filter(XmppLink::isConnected).ifPresent(XmppLink::instantShutdown);
    }

    /** Signs out in order, if the server listens; in a few seconds in any case. */
    void leave(XmppLink open) {
        Thread leaving = Thread.ofVirtual().name("xmpp-farewell").start(() -> {
            open.setReplyTimeout(FAREWELL.toMillis());
            open.disconnect();
        });
        boolean interrupted = false;
        try {
            leaving.join(FAREWELL.multipliedBy(2));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (leaving.isAlive()) {
            link = Optional.empty();
        } else {
            open.setReplyTimeout(maker.patience().answer().toMillis());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class LossListener implements ConnectionListener {
        @Override
        public void connectionClosedOnError(Exception e) {
            lost(e);
        }

        @Override
        public void connectionClosed() {
            lost(new SmackException.SmackMessageException("the server closed the connection"));
        }

        private void lost(Exception why) {
            losses.accept(why);
            reported.release();
        }
    }
}
