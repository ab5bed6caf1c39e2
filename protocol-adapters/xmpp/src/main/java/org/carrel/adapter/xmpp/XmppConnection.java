package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.TypingFeature;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;

/** The session of one account. An attempt to connect ends when what came meanwhile has been read from the archive. */
final class XmppConnection implements AccountConnection {

    private final AccountSettings settings;
    private final AdapterContext context;
    private final Line line = new Line();
    private final HandOff handOff = new HandOff();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final Archive archive = new Archive();
    private final Contacts contacts = new Contacts(line::open);
    private final OwnPresence presence = new OwnPresence(line);
    private final Abilities abilities;
    private final Renderer renderer;
    private final XmppCanary canary;
    private final Listening listening;
    private final Deliveries deliveries;
    private final Intake intake;
    private final Sender sender;
    private final RoomSide roomSide;
    private final RoomDeliveries roomDeliveries;
    private final RoomEntry roomEntry;
    private final RoomWatch roomWatch;
    private final Rooms rooms;
    private final LinkWatch watch;
    private final LinkKeeper links;
    private final Opening opening;
    private final ReentrantLock attempts = new ReentrantLock();
    private volatile Optional<Thread> attempting = Optional.empty();
    private volatile boolean stopped = true;

    XmppConnection(AccountSettings settings, LinkMaker maker, AdapterContext context) {
        this.settings = settings;
        this.context = context;
        String own = settings.address().toString();
        abilities = new Abilities(context.state(), settings.perSecond());
        MessageReader reader = new MessageReader(own, contacts::name, new Whispers(abilities::isRoom));
        renderer = new Renderer(context.files(), abilities::uploads);
        canary = new XmppCanary(own, line, maker.patience().answer());
        roomSide = new RoomSide(context, settings, archive, handOff, maker.patience());
        listening = new Listening(
                own,
                context,
                reader,
                archive,
                acknowledgements,
                handOff,
                settings.contacts(),
                canary,
                this::answer,
                roomSide.listening());
        deliveries = new Deliveries(context, reader, new Receipts(own, line::open));
        roomDeliveries = roomSide.deliveries(deliveries);
        roomEntry = roomSide.entry(roomDeliveries, abilities);
        roomWatch = roomSide.watch(line, roomEntry);
        rooms = roomSide.rooms(line, roomEntry);
        ArchiveReading reading = new ArchiveReading(
                new CatchUp(context, new OwnShelf(archive, deliveries)), deliveries, line::open, context.logger());
        intake = new Intake(handOff, deliveries, roomDeliveries, reading, context.clock(), "xmpp-intake " + own);
        MessageWriter writer = new MessageWriter(own, renderer);
        RoomSender roomSender = roomSide.sender(line, writer);
        Uploads uploads = new Uploads(context, line, abilities, maker.upload());
        sender = new Sender(line, writer, roomSender, uploads, acknowledgements, maker.patience(), context.clock());
        watch = new LinkWatch(line, maker.patience(), context.scheduler());
        links = new LinkKeeper(settings, maker, listening, acknowledgements, contacts, this::lost);
        opening = new Opening(
                settings.address(), context, line, listening, intake, abilities, presence, reading, roomSide.stays());
    }

    @Override
    public AccountStatus connect() throws InterruptedException {
        attempts.lockInterruptibly();
        try {
            if (line.open().isPresent() && !stopped) {
                return opening.connected();
            }
            stopped = false;
            attempting = Optional.of(Thread.currentThread());
            listening.silent(false);
            roomEntry.open();
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
            XmppLink link = links.current();
            handOff.waiting(true);
            opening.prepare();
            link.connect();
            line.fresh();
            link.login();
            opening.open(link);
            Optional<Exception> broken = line.settle();
            good = broken.isEmpty();
            Thread.ofVirtual().name("xmpp-upload").start(() -> findUploads(link));
            return good ? opening.connected() : links.trouble(broken.get());
        } catch (Asking.NoAnswer | SmackException.SmackWrappedException | SmackException.NotConnectedException e) {
            links.awaitLoss();
            return links.trouble(line.settle().orElse(e));
        } catch (XMPPException | SmackException | IOException e) {
            return links.trouble(e);
        } catch (InterruptedException e) {
            // Smack says this, too, when its buffers close with the link; then nobody meant this thread.
            Optional<Exception> why = line.settle();
            if (stopped || why.isEmpty()) {
                throw e;
            }
            return links.trouble(why.get());
        } finally {
            if (good) {
                watch.start();
                roomWatch.start();
                roomSide.listening().resumed();
                roomWatch.begin();
            } else {
                drop();
            }
        }
    }

    /** What the server does not answer is as it was. */
    private void findUploads(XmppLink link) {
        try {
            abilities.upload(UploadService.find(link, settings.address().asDomainBareJid()));
        } catch (Asking.NoAnswer e) {
            context.logger().log(System.Logger.Level.DEBUG, "Nothing is known of uploads: {0}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drop() {
        line.close();
        linkLost();
        links.drop();
    }

    private void lost(Exception why) {
        boolean report = line.broke(why);
        linkLost();
        if (report && !stopped) {
            context.status(Trouble.of(why, settings));
        }
    }

    private void linkLost() {
        acknowledgements.linkLost();
        roomSide.echoes().linkLost();
    }

    @Override
    public void disconnect() {
        stopped = true;
        listening.silent(true);
        attempting.filter(thread -> !thread.equals(Thread.currentThread())).ifPresent(Thread::interrupt);
        attempts.lock();
        try {
            watch.stop();
            roomWatch.stop();
            roomEntry.close();
            opening.stop();
            intake.stop();
            Optional<XmppLink> open = line.close();
            linkLost();
            roomSide.stays().endAll();
            open.filter(XmppLink::isConnected).ifPresent(links::leave);
        } finally {
            attempts.unlock();
        }
    }

    private void answer(Listening.Answer answer) {
        Thread.ofVirtual().name("xmpp-contacts").start(() -> {
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
                .filter(_ -> dialog.kind() == DialogRef.Kind.PEER
                        || roomSide.stays().in(dialog.address()).isPresent())
                .ifPresent(open -> Whispers.address(dialog.address())
                        .ifPresent(to -> open.sendIfThereIsRoom(ChatStates.message(dialog.kind(), on), to)));
    }

    @Override
    public Capabilities capabilities(DialogRef dialog) {
        return abilities.of(dialog);
    }

    @Override
    public DialogRef dialog(DialogRef.Kind kind, String typed) throws AdapterException {
        DialogRef bare = TypedAddress.read(kind, typed, settings.domain());
        boolean whisper = kind == DialogRef.Kind.PEER && abilities.isRoom(bare.address());
        return whisper ? Whispers.dialog(bare, typed) : bare;
    }

    @Override
    public Rendering render(DialogRef dialog, Draft draft) {
        return renderer.render(draft);
    }

    @Override
    public Sent send(DialogRef dialog, TransactionId id, Command command)
            throws AdapterException, InterruptedException {
        return sender.send(dialog, id, command);
    }

    @Override
    public <F extends Feature> Optional<F> feature(Class<F> type) {
        List<Feature> features =
                new ArrayList<>(List.of((TypingFeature) this::typing, presence, contacts, canary, rooms));
        if (abilities.archive() || roomSide.hasArchives()) {
            features.add(new XmppHistory(line, archive, deliveries, listening, roomSide.stays(), roomDeliveries));
            features.add(new XmppLookup(
                    settings.address().toString(), line, archive, listening, acknowledgements, roomSide.stays()));
        }
        return features.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
