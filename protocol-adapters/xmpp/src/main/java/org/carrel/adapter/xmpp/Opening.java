package org.carrel.adapter.xmpp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.jivesoftware.smack.SmackException;
import org.jxmpp.jid.EntityBareJid;

/** What happens between signing in and being connected: presence, copies, and what came meanwhile, in this order. */
final class Opening {

    private static final long AGAIN_SECONDS = 60;

    private final EntityBareJid own;
    private final AdapterContext context;
    private final Line line;
    private final Listening listening;
    private final Intake intake;
    private final Abilities abilities;
    private final OwnPresence presence;
    private final ArchiveReading reading;
    private final RoomStays stays;
    private volatile Optional<Future<?>> again = Optional.empty();

    Opening(
            EntityBareJid own,
            AdapterContext context,
            Line line,
            Listening listening,
            Intake intake,
            Abilities abilities,
            OwnPresence presence,
            ArchiveReading reading,
            RoomStays stays) {
        this.own = own;
        this.context = context;
        this.line = line;
        this.listening = listening;
        this.intake = intake;
        this.abilities = abilities;
        this.presence = presence;
        this.reading = reading;
        this.stays = stays;
    }

    /** If the stream is resumed, what was kept for us comes before anybody tells us so: it is late from now on. */
    void prepare() {
        Session session = listening.session().at(context.clock().instant());
        listening.goOn(session);
        intake.session(session);
    }

    /** Begins a session, or goes on with the one that was resumed, and reads what came meanwhile. */
    void open(XmppLink link) throws Asking.NoAnswer, SmackException.NotConnectedException, InterruptedException {
        if (link.streamWasResumed()) {
            line.opened(link);
        } else {
            begin(link);
        }
        if (listening.session().archive() && !listening.isCaughtUp()) {
            context.status(new AccountStatus(
                    AccountStatus.Code.SYNCING,
                    Words.text("syncing", "Reading what came meanwhile."),
                    AccountStatus.Action.NONE));
            catchUp(link);
        }
    }

    private void begin(XmppLink link)
            throws Asking.NoAnswer, SmackException.NotConnectedException, InterruptedException {
        stays.endAll();
        boolean continues = context.cursor(Deliveries.ARCHIVE).isPresent();
        Session session = SignIn.begin(link, own, continues, context.clock());
        listening.begin(session);
        intake.session(session);
        abilities.archive(session.archive());
        line.opened(link);
        presence.say(link);
    }

    /** An archive that refuses must not keep live messages away; it is asked again later. */
    private void catchUp(XmppLink link) throws Asking.NoAnswer, InterruptedException {
        try {
            reading.catchUp(link);
            listening.caughtUp();
        } catch (Archive.Refused e) {
            context.logger().log(System.Logger.Level.WARNING, "The archive could not be read: {0}", e.getMessage());
            again = Optional.of(context.scheduler()
                    .schedule(
                            () -> Thread.ofVirtual().name("xmpp-archive").start(this::catchUpAgain),
                            AGAIN_SECONDS,
                            TimeUnit.SECONDS));
        }
    }

    private void catchUpAgain() {
        Optional<XmppLink> open = line.open();
        if (open.isEmpty() || listening.isCaughtUp()) {
            return;
        }
        try {
            catchUp(open.get());
            if (line.open().isPresent()) {
                context.status(connected());
            }
        } catch (Asking.NoAnswer e) {
            // The link broke: the next session reads the archive.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads nothing later. */
    void stop() {
        again.ifPresent(later -> later.cancel(true));
    }

    /** How it is to be connected. */
    AccountStatus connected() {
        Map<String, String> parameters = Map.of("address", own.toString());
        if (listening.session().archive() && !listening.isCaughtUp()) {
            return new AccountStatus(
                    AccountStatus.Code.CONNECTED,
                    Words.text(
                            "connected-no-archive",
                            "Connected as {address}, but the server's archive cannot be read now; what came while we"
                                    + " were away may be missing until it can.",
                            parameters),
                    AccountStatus.Action.WAIT);
        }
        return new AccountStatus(
                AccountStatus.Code.CONNECTED,
                Words.text("connected", "Connected as {address}.", parameters),
                AccountStatus.Action.NONE);
    }
}
