package org.carrel.adapter.loopback;

import static org.carrel.adapter.loopback.Texts.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.History;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.Level;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Presence;
import org.carrel.adapter.PresenceFeature;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.TypingFeature;
import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.loopback.network.Entry;
import org.carrel.adapter.loopback.network.Link;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Refused;
import org.carrel.adapter.loopback.practice.Practice;

/** One account's life on the network: signed in or not, and the way of everything we do there. Thread-safe. */
final class LoopbackConnection implements AccountConnection {

    private static final String CLIENT = "carrel";
    private static final double PER_SECOND = 1000;

    private final LoopbackNetwork network;
    private final AccountConfig config;
    private final AdapterContext context;
    private final Optional<Practice> practice;
    private final Voice voice;
    private final Position position;
    /** Held while a session begins or ends, which takes no longer than a moment; never while we wait for one. */
    private final ReentrantLock turns = new ReentrantLock();

    private volatile Optional<Session> session = Optional.empty();

    private record Session(Link link, LogReader reader) {}

    LoopbackConnection(
            LoopbackNetwork network, AccountConfig config, AdapterContext context, Optional<Practice> practice) {
        this.network = network;
        this.config = config;
        this.context = context;
        this.practice = practice;
        this.voice = new Voice(context);
        this.position = new Position(network);
    }

    @Override
    public AccountStatus connect() throws InterruptedException {
        disconnect();
        Session begun;
        try {
            begun = begin();
        } catch (Refused refused) {
            voice.silence();
            return Statuses.refused(refused);
        }
        AccountStatus ended = begun.reader().caughtUp();
        if (ended.code() == AccountStatus.Code.CONNECTED && session.equals(Optional.of(begun))) {
            practice.ifPresent(Practice::start);
            return practice.isPresent() ? Statuses.PRACTISING : ended;
        }
        return ended;
    }

    private Session begin() throws Refused {
        turns.lock();
        try {
            voice.speak();
            Inbound inbound = new Inbound(
                    CLIENT,
                    network.conduct().echo(),
                    address -> network.person(address).name());
            Link link = network.signIn(
                    CLIENT, AccountFields.password(config), notice -> voice.signal(inbound.signal(notice)));
            voice.status(Statuses.SYNCING);
            Session begun = new Session(link, new LogReader(link, context, voice, inbound, position));
            session = Optional.of(begun);
            begun.reader().start();
            return begun;
        } finally {
            turns.unlock();
        }
    }

    @Override
    public void disconnect() {
        voice.silence();
        practice.ifPresent(Practice::stop);
        turns.lock();
        try {
            session.ifPresent(ending -> {
                ending.link().close();
                ending.reader().stop();
            });
            session = Optional.empty();
        } finally {
            turns.unlock();
        }
    }

    @Override
    public Capabilities capabilities(DialogRef dialog) {
        Conduct conduct = network.conduct();
        Map<String, Level> levels = new TreeMap<>();
        for (String able :
                new String[] {"formatting", "edit", "retract", "reaction", "reply", "typing", "receipts", "presence"}) {
            levels.put(able, Level.FULL);
        }
        levels.put("files", Level.REJECTED);
        levels.put("rooms", Level.UNSUPPORTED);
        levels.put("history", conduct.archive() ? Level.FULL : Level.UNSUPPORTED);
        return new Capabilities(levels, Outbound.MOST, PER_SECOND, 0, conduct.ids(), false, conduct.echo());
    }

    @Override
    public DialogRef dialog(DialogRef.Kind kind, String typed) throws AdapterException {
        return Addresses.read(kind, typed);
    }

    @Override
    public Rendering render(DialogRef dialog, Draft draft) {
        return Outbound.render(draft);
    }

    @Override
    public Sent send(DialogRef dialog, TransactionId id, Command command)
            throws AdapterException, InterruptedException {
        Link link = link();
        if (dialog.kind() == DialogRef.Kind.ROOM) {
            throw new AdapterException(Kind.UNSUPPORTED, true, Duration.ZERO, Addresses.NO_ROOMS);
        }
        try {
            Entry entry = link.submit(dialog.address(), id.value(), Outbound.happening(command));
            return new Sent(Sent.Level.ACCEPTED, entry.ref().server(), entry.at());
        } catch (Refused refused) {
            throw notSent(refused);
        }
    }

    private Link link() throws AdapterException {
        Optional<Session> now = session;
        return now.map(Session::link).orElseThrow(LoopbackConnection::notConnected);
    }

    private static AdapterException notConnected() {
        return new AdapterException(
                Kind.NOT_CONNECTED, true, Duration.ZERO, text("not-connected", "Not connected to Practice now."));
    }

    private static AdapterException notSent(Refused refused) {
        return switch (refused.reason()) {
            case UNREACHABLE, PASSWORD -> notConnected();
            case CUT ->
                new AdapterException(
                        Kind.REMOTE_UNAVAILABLE,
                        false,
                        Duration.ZERO,
                        text("cut", "The line broke while sending; it may have arrived."));
            case UNWANTED ->
                new AdapterException(
                        Kind.REJECTED, true, Duration.ZERO, text("rejected", "The network did not take this message."));
        };
    }

    @Override
    public <F extends Feature> Optional<F> feature(Class<F> type) {
        return offered(type).map(type::cast);
    }

    private Optional<Feature> offered(Class<? extends Feature> type) {
        if (type == TypingFeature.class) {
            return Optional.of((TypingFeature) this::type);
        }
        if (type == PresenceFeature.class) {
            return Optional.of((PresenceFeature) this::show);
        }
        if (type == HttpEndpoint.class) {
            return practice.map(Practice::page);
        }
        if (type == Lookup.class && network.conduct().archive()) {
            return Optional.of((Lookup) (_, id, _, _) -> Archive.find(link(), id));
        }
        if (type == History.class && network.conduct().archive()) {
            return Optional.of((History) (dialog, before, limit) -> Archive.deliver(
                    link(),
                    dialog,
                    before,
                    limit,
                    new Inbound(CLIENT, true, address -> network.person(address).name()),
                    context));
        }
        return Optional.empty();
    }

    private void type(DialogRef dialog, boolean on) {
        session.ifPresent(now -> now.link().type(dialog.address(), on));
    }

    private void show(Presence presence, String words) {
        session.ifPresent(now -> now.link().show(presence.name().toLowerCase(Locale.ROOT), words));
    }

    @Override
    public String toString() {
        return "loopback account " + config.account();
    }
}
