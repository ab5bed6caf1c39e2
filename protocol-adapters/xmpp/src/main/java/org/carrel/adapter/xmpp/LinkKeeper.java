package org.carrel.adapter.xmpp;

import java.io.IOException;
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
    private volatile Optional<XmppLink> link = Optional.empty();

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

    /**
     * The link object for the next attempt. The same as before only if a stream can be resumed from it, and then at rest:
     * two threads of Smack's notice a break, and the second, however late, takes down what the object is connected to by
     * then.
     */
    XmppLink current() throws IOException, InterruptedException {
        Optional<XmppLink> resumable =
                link.filter(XmppLink::isDisconnectedButSmResumptionPossible).filter(each -> !each.isSpoilt());
        if (resumable.isPresent()) {
            resumable.get().awaitRest();
        } else {
            link = Optional.of(equip(maker.make(maker.where(), ears)));
        }
        reported.drainPermits();
        return link.orElseThrow();
    }

    private XmppLink equip(XmppLink made) {
        made.addConnectionListener(new LossListener(made));
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
     * Waits until a break has been reported, which Smack does on a thread of its own: why the link broke is known then.
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

        private final XmppLink of;

        LossListener(XmppLink of) {
            this.of = of;
        }

        @Override
        public void connectionClosedOnError(Exception e) {
            lost(e);
        }

        @Override
        public void connectionClosed() {
            lost(new SmackException.SmackMessageException("the server closed the connection"));
        }

        private void lost(Exception why) {
            if (link.filter(of::equals).isPresent()) {
                losses.accept(why);
                reported.release();
            }
        }
    }
}
