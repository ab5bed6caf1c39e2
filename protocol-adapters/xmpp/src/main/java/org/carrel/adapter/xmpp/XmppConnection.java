package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.TypingFeature;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Message;

/**
 * The session of one account. An attempt to connect ends when what came meanwhile has been read from the archive.
 *
 * <p>The link object lives on after a loss, because the state from which a stream is resumed (XEP-0198) lives in it.
 */
final class XmppConnection implements AccountConnection {

    private static final long ARCHIVE_AGAIN_SECONDS = 60;
    private static final long LOSS_SECONDS = 2;

    private final AccountSettings settings;
    private final LinkMaker maker;
    private final AdapterContext context;
    private final Line line = new Line();
    private final HandOff handOff = new HandOff();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final Archive archive = new Archive();
    private final Contacts contacts = new Contacts(line::open);
    private final Abilities abilities;
    private final Renderer renderer;
    private final Listening listening;
    private final Deliveries deliveries;
    private final ArchiveReading reading;
    private final Intake intake;
    private final Sender sender;
    private final OwnPresence presence;
    private final LinkWatch watch;
    private final Semaphore losses = new Semaphore(0);
    private final ReentrantLock attempts = new ReentrantLock();
    private volatile Optional<Thread> attempting = Optional.empty();
    private volatile boolean stopped = true;
    private volatile Optional<Future<?>> again = Optional.empty();
    private Optional<XmppLink> link = Optional.empty();
    private Optional<InetSocketAddress> linkTo = Optional.empty();

    XmppConnection(AccountSettings settings, LinkMaker maker, Patience patience, AdapterContext context) {
        this.settings = settings;
        this.maker = maker;
        this.context = context;
        String own = settings.address().toString();
        MessageReader reader = new MessageReader(own, contacts::name);
        this.abilities = new Abilities(context.state());
        this.renderer = new Renderer(context.files());
        this.listening = new Listening(
                own, context, reader, archive, acknowledgements, handOff, settings.contacts(), this::answer);
        this.deliveries = new Deliveries(context, reader, new Receipts(own, line::open));
        this.reading =
                new ArchiveReading(new CatchUp(context, archive, deliveries), deliveries, line::open, context.logger());
        this.intake = new Intake(handOff, deliveries, reading, context.clock(), "xmpp-intake " + own);
        this.sender = new Sender(line, new MessageWriter(own, renderer), acknowledgements, patience, context.clock());
        this.presence = new OwnPresence(line);
        this.watch = new LinkWatch(line, patience, context.scheduler());
    }

    @Override
    public AccountStatus connect() throws InterruptedException {
        attempts.lockInterruptibly();
        try {
            if (line.open().isPresent() && !stopped) {
                return connected();
            }
            stopped = false;
            attempting = Optional.of(Thread.currentThread());
            listening.silent(false);
            intake.start();
            return attempt();
        } finally {
            attempting = Optional.empty();
            attempts.unlock();
        }
    }

    private AccountStatus attempt() throws InterruptedException {
        boolean good = false;
        try {
            XmppLink current = link();
            handOff.waiting(true);
            goOn();
            losses.drainPermits();
            current.connect();
            line.fresh();
            current.login();
            open(current);
            Optional<Exception> broken = line.settle();
            if (broken.isPresent()) {
                return Trouble.of(broken.get(), settings);
            }
            good = true;
            watch.start();
            return connected();
        } catch (Asking.NoAnswer | SmackException.SmackWrappedException | SmackException.NotConnectedException e) {
            awaitLoss();
            return trouble(line.settle().orElse(e));
        } catch (XMPPException | SmackException | IOException e) {
            return trouble(e);
        } catch (InterruptedException e) {
            // Smack says this, too, when its buffers close with the link; then nobody meant this thread.
            Optional<Exception> why = line.settle();
            if (stopped || why.isEmpty()) {
                throw e;
            }
            return Trouble.of(why.get(), settings);
        } finally {
            if (!good) {
                drop();
            }
        }
    }

    private AccountStatus trouble(Exception why) {
        Optional<CertificateRefused> refused = link.flatMap(XmppLink::takeRefusal);
        return Trouble.of(refused.isPresent() ? refused.get() : why, settings);
    }

    /**
     * Smack takes a broken link down on the thread that noticed; were that late, it would take down the next attempt's
     * link instead.
     */
    private void awaitLoss() throws InterruptedException {
        boolean over = losses.tryAcquire(LOSS_SECONDS, TimeUnit.SECONDS);
        context.logger().log(System.Logger.Level.DEBUG, "The link is down, reported: {0}", over);
    }

    /** If the stream is resumed, what was kept for us comes before anybody tells us so: it is late from now on. */
    private void goOn() {
        Session session = listening.session().at(context.clock().instant());
        listening.goOn(session);
        intake.session(session);
    }

    /** Begins a session, or goes on with the one that was resumed, and reads what came meanwhile. */
    private void open(XmppLink current)
            throws Asking.NoAnswer, SmackException.NotConnectedException, InterruptedException {
        boolean resumed = current.streamWasResumed();
        if (!resumed) {
            boolean continues = context.cursor(Deliveries.ARCHIVE).isPresent();
            Session session = SignIn.begin(current, settings.address(), continues, context.clock());
            listening.begin(session);
            intake.session(session);
            abilities.archive(session.archive());
            line.opened(current);
            presence.say(current);
        } else {
            line.opened(current);
        }
        if (listening.session().archive() && !listening.isCaughtUp()) {
            context.status(new AccountStatus(
                    AccountStatus.Code.SYNCING,
                    Words.text("syncing", "Reading what came meanwhile."),
                    AccountStatus.Action.WAIT));
            catchUp(current);
        }
    }

    /** An archive that refuses must not keep live messages away; it is asked again later. */
    private void catchUp(XmppLink current) throws Asking.NoAnswer, InterruptedException {
        try {
            reading.catchUp(current);
            listening.caughtUp();
        } catch (Archive.Refused e) {
            context.logger().log(System.Logger.Level.WARNING, "The archive could not be read: {0}", e.getMessage());
            again = Optional.of(
                    context.scheduler().schedule(this::catchUpAgain, ARCHIVE_AGAIN_SECONDS, TimeUnit.SECONDS));
        }
    }

    private void catchUpAgain() {
        Optional<XmppLink> open = line.open();
        if (stopped || open.isEmpty() || listening.isCaughtUp()) {
            return;
        }
        try {
            catchUp(open.get());
            context.status(connected());
        } catch (Asking.NoAnswer e) {
            // The link broke: the next session reads the archive.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The link object; another one if the server is somewhere else now and nothing can be resumed. */
    private XmppLink link() throws IOException {
        Optional<InetSocketAddress> to = maker.where();
        if (link.isPresent()
                && !link.get().isSpoilt()
                && (to.equals(linkTo) || link.get().isDisconnectedButSmResumptionPossible())) {
            return link.get();
        }
        XmppLink made = maker.make(to, listening);
        made.addConnectionListener(new LossListener());
        made.addStanzaAcknowledgedListener(stanza -> {
            if (stanza instanceof Message && stanza.getStanzaId() != null) {
                acknowledgements.acknowledged(stanza.getStanzaId());
            }
        });
        // Without this Smack would send again by itself what a lost session did not acknowledge.
        made.addStanzaDroppedListener(stanza -> {});
        contacts.listen(made);
        link = Optional.of(made);
        linkTo = to;
        return made;
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
    }

    private void lost(Exception why) {
        losses.release();

        boolean report = line.broke(why);
        acknowledgements.linkLost();
        if (report && !stopped) {
            context.status(Trouble.of(why, settings));
        }
    }

    private AccountStatus connected() {
        return listening.session().archive() && !listening.isCaughtUp()
                ? new AccountStatus(
                        AccountStatus.Code.CONNECTED,
                        Words.text(
                                "connected-no-archive",
                                "Connected as {address}, but the server's archive cannot be read now; what came while"
                                        + " we were away may be missing until it can.",
                                Map.of("address", settings.address().toString())),
                        AccountStatus.Action.WAIT)
                : new AccountStatus(
                        AccountStatus.Code.CONNECTED,
                        Words.text(
                                "connected",
                                "Connected as {address}.",
                                Map.of("address", settings.address().toString())),
                        AccountStatus.Action.NONE);
    }

    /** After an attempt that failed Smack's link must be taken down before the next (it does not do so itself). */
    private void drop() {
        line.close();
        acknowledgements.linkLost();
        link.filter(XmppLink::isConnected).ifPresent(XmppLink::instantShutdown);
    }

    @Override
    public void disconnect() {
        stopped = true;
        listening.silent(true);
        attempting.filter(thread -> !thread.equals(Thread.currentThread())).ifPresent(Thread::interrupt);
        attempts.lock();
        try {
            watch.stop();
            again.ifPresent(later -> later.cancel(true));
            intake.stop();
            Optional<XmppLink> open = line.close();
            acknowledgements.linkLost();
            open.filter(XmppLink::isConnected).ifPresent(XmppLink::disconnect);
        } finally {
            attempts.unlock();
        }
    }

    private void answer(Listening.Answer answer) {
        context.scheduler().execute(() -> {
            try {
                contacts.answer(answer.address(), answer.yes());
            } catch (AdapterException e) {
                // The server asks us again at the next sign-in.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void typing(DialogRef dialog, boolean on) {
        line.open()
                .ifPresent(open -> Addresses.parse(dialog.address())
                        .filter(to -> dialog.kind() == DialogRef.Kind.PEER)
                        .ifPresent(to -> open.sendIfThereIsRoom(ChatStates.message(on), to)));
    }

    @Override
    public Capabilities capabilities(DialogRef dialog) {
        return abilities.of(dialog);
    }

    @Override
    public Rendering render(DialogRef dialog, Draft draft) {
        return renderer.render(dialog, draft);
    }

    @Override
    public Sent send(DialogRef dialog, TransactionId id, Command command)
            throws AdapterException, InterruptedException {
        return sender.send(dialog, id, command);
    }

    @Override
    public <F extends Feature> Optional<F> feature(Class<F> type) {
        List<Feature> features = new ArrayList<>(List.of((TypingFeature) this::typing, presence, contacts));
        if (abilities.archive()) {
            features.add(new XmppHistory(line, archive, deliveries, listening));
            features.add(new XmppLookup(settings.address().toString(), line, archive, listening, acknowledgements));
        }
        return features.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
