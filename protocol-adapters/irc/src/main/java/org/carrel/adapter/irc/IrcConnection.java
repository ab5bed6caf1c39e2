package org.carrel.adapter.irc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
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
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.net.IrcLink;
import org.carrel.adapter.irc.text.Renderer;
import org.carrel.adapter.irc.wire.IrcLine;

/** The session of one account. An attempt to connect ends when what came meanwhile has been read, where it was kept. */
final class IrcConnection implements AccountConnection {

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final int CTCP_BURST = 3;
    private static final Duration CTCP_EACH = Duration.ofSeconds(10);

    private final AdapterContext context;
    private final Trouble trouble;
    private final Line line = new Line();
    private final HandOff handOff = new HandOff();
    private final Abilities abilities;
    private final Memory memory;
    private final Renderer renderer;
    private final OwnPresence presence = new OwnPresence(line);
    private final Intake intake;
    private final Sender sender;
    private final Rounds rounds;
    private final Dialling dialling;
    private final Opening opening;
    private final List<Feature> always;
    private final List<Feature> withHistory;
    private final TypingSender typing;
    private final ReentrantLock attempts = new ReentrantLock();
    private volatile Optional<Thread> attempting = Optional.empty();
    private volatile boolean stopped = true;

    IrcConnection(AccountSettings settings, Dialer dialer, AdapterContext context) {
        this.context = context;
        trouble = new Trouble(settings);
        abilities = new Abilities(context.state(), settings);
        memory = Memory.fresh(dialer.patience(), abilities);
        settings.rooms().forEach(memory.wishes()::add);
        renderer = new Renderer(context.files());
        Progress progress = new Progress();
        Deliveries deliveries = new Deliveries(context);
        intake = new Intake(handOff, deliveries, "irc-intake " + settings.host());
        PaceKeeper pace = new PaceKeeper(
                new TokenBucket(settings.pace().burst(), settings.pace().each(), context.clock()));
        HistoryReader history = new HistoryReader(pace);
        CatchUp catchUp = new CatchUp(context, history, deliveries, progress);
        RoomEntry entry = new RoomEntry(pace);
        NickKeeper nick = new NickKeeper(settings.nick());
        IrcCanary canary = new IrcCanary(line, memory, entry);
        sender = new Sender(line, abilities, memory, pace, context.clock());
        rounds = new Rounds(line, memory.watching(), nick, pace, dialer.patience(), context.scheduler());
        opening = new Opening(settings, context, line, memory, abilities, entry, catchUp, progress, canary, nick);
        CtcpAnswers ctcp =
                new CtcpAnswers(settings.answerPrograms(), new TokenBucket(CTCP_BURST, CTCP_EACH, context.clock()));
        Dialling.Ends ends = new Dialling.Ends(handOff, progress, this::lost, this::renamed, rounds::soon);
        dialling = new Dialling(settings, context, dialer, line, memory, abilities, ctcp, ends);
        typing = new TypingSender(line, pace, context.clock());
        always = List.of(presence, canary, new IrcRooms(line, memory.wishes(), entry, catchUp, pace));
        withHistory = List.of(new IrcHistory(line, history, deliveries), new IrcLookup(line, history));
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
            handOff.waiting(true);
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
            Dialling.LetIn in = dialling.dial();
            opening.open(in.live(), in.secure());
            presence.begin(in.live());
            Optional<Exception> broken = line.settle();
            good = broken.isEmpty();
            return good ? opening.connected() : trouble.of(broken.get());
        } catch (Dialling.Refused e) {
            return e.status();
        } catch (Opening.ServicesRefused e) {
            return trouble.wrongPassword();
        } catch (GeneralSecurityException e) {
            return trouble.brokenClientCertificate(String.valueOf(e.getMessage()));
        } catch (IOException | Requests.NoAnswer e) {
            if (stopped) {
                throw new InterruptedException("disconnected meanwhile");
            }
            return trouble.of(line.settle().orElse(e));
        } finally {
            if (good) {
                rounds.start();
            } else {
                drop();
            }
        }
    }

    private void drop() {
        Optional<IrcLink> link = line.link();
        line.close();
        link.ifPresent(each -> each.close(new IOException("given up")));
    }

    private void lost(IrcLink link, Exception why) {
        if (line.broke(link, why) && !stopped) {
            context.status(trouble.of(why));
        }
    }

    /** That we are called otherwise is worth to be known: patrons write to the old name. */
    private void renamed() {
        if (line.isSettled() && !stopped) {
            context.status(opening.connected());
        }
    }

    @Override
    public void disconnect() {
        stopped = true;
        line.open().ifPresent(live -> live.listening().silence());
        attempting.filter(thread -> !thread.equals(Thread.currentThread())).ifPresent(thread -> {
            line.link().ifPresent(link -> link.close(new IOException("disconnected meanwhile")));
            thread.interrupt();
        });
        attempts.lock();
        try {
            rounds.stop();
            Optional<Live> open = line.close();
            open.ifPresent(IrcConnection::leave);
            handOff.waiting(false);
            intake.stop();
        } finally {
            attempts.unlock();
        }
    }

    /** Says good-bye, if the server listens; it is over in a moment in any case. */
    private static void leave(Live live) {
        Thread leaving = Thread.ofVirtual().name("irc-farewell").start(() -> {
            try {
                live.link().send(IrcLine.of("QUIT", "Good-bye"));
            } catch (IOException e) {
                // It is gone already.
            }
        });
        boolean interrupted = false;
        try {
            leaving.join(FAREWELL);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        live.link().close(new IOException("disconnected"));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Capabilities capabilities(DialogRef dialog) {
        return abilities.of(dialog);
    }

    @Override
    public DialogRef dialog(DialogRef.Kind kind, String typed) throws AdapterException {
        return TypedAddress.read(kind, typed, abilities.known().server());
    }

    @Override
    public Rendering render(DialogRef dialog, Draft draft) {
        return renderer.render(draft, abilities.limits(dialog));
    }

    @Override
    public Sent send(DialogRef dialog, TransactionId id, Command command)
            throws AdapterException, InterruptedException {
        Sent sent = sender.send(dialog, id, command);
        if (memory.watching().talkedWith(dialog)) {
            rounds.soon();
        }
        return sent;
    }

    @Override
    public <F extends Feature> Optional<F> feature(Class<F> type) {
        List<Feature> features = new ArrayList<>(always);
        if (abilities.known().sendsTag("typing")) {
            features.add(typing);
        }
        if (abilities.known().history()) {
            features.addAll(withHistory);
        }
        return features.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
