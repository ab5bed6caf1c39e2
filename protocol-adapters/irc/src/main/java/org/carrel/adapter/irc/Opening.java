package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.irc.AccountSettings.Room;
import org.carrel.adapter.irc.wire.IrcLine;

/** What happens between the server's welcome and being connected: services, rooms, what came meanwhile, in this order. */
final class Opening {

    private final AccountSettings settings;
    private final AdapterContext context;
    private final Line line;
    private final Memory memory;
    private final Abilities abilities;
    private final RoomEntry entry;
    private final CatchUp catchUp;
    private final Progress progress;
    private final IrcCanary canary;
    private final NickKeeper nick;
    private volatile boolean unknownToServices;

    /** The services refused us. */
    static final class ServicesRefused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Opening(
            AccountSettings settings,
            AdapterContext context,
            Line line,
            Memory memory,
            Abilities abilities,
            RoomEntry entry,
            CatchUp catchUp,
            Progress progress,
            IrcCanary canary,
            NickKeeper nick) {
        this.settings = settings;
        this.context = context;
        this.line = line;
        this.memory = memory;
        this.abilities = abilities;
        this.entry = entry;
        this.catchUp = catchUp;
        this.progress = progress;
        this.canary = canary;
        this.nick = nick;
    }

    /**
     * Opens a session.
     *
     * @param secure whether the line has TLS: the password goes to the services over no other, unless somebody chose that
     */
    void open(Live begun, boolean secure) throws ServicesRefused, Requests.NoAnswer, IOException, InterruptedException {
        progress.begin();
        memory.watching().begin();
        boolean services = identify(begun, secure);
        Live live = new Live(begun.link(), begun.listening(), begun.requests(), learn(begun, services));
        line.opened(live);
        Optional<IrcLine> regain = nick.regain(live);
        if (regain.isPresent()) {
            live.link().send(regain.get());
        }
        Collection<Room> rooms = entry.enter(live, memory.wishes().all());
        if (live.known().history()) {
            catchUp(live, rooms);
        }
        entry.askModes(live, rooms);
    }

    /** Where SASL did not do it; false when the services know us otherwise or not at all. */
    private boolean identify(Live live, boolean secure) throws ServicesRefused, InterruptedException {
        boolean chosen = settings.signIn() == AccountSettings.SignIn.NICKSERV;
        boolean signedIn = live.listening().ask(session -> !session.account().isEmpty());
        unknownToServices = false;
        if (signedIn || settings.password().isEmpty() || !(chosen || secure)) {
            return false;
        }
        NickServ.Answer answer = memory.nickServ()
                .identify(live, settings.account(), settings.password().get());
        if (answer == NickServ.Answer.NO) {
            throw new ServicesRefused();
        }
        unknownToServices = answer == NickServ.Answer.NONE;
        return answer == NickServ.Answer.YES;
    }

    /** Whether messages carry ids shows in one to ourselves. */
    private Known learn(Live live, boolean services) throws Requests.NoAnswer, InterruptedException {
        Known before = live.listening()
                .ask(session -> new Known(
                        session.server(),
                        caps(session),
                        false,
                        services || !session.account().isEmpty()));
        Optional<IrcLine> message = canary.first(live);
        boolean ids = before.has(Caps.MESSAGE_TAGS)
                && message.map(line -> line.tag(Tags.MSGID).isPresent())
                        .orElse(abilities.known().ids());
        Known now = new Known(before.server(), before.caps(), ids, before.signedIn());
        abilities.learnt(now);
        return now;
    }

    private static Map<String, String> caps(Session session) {
        Map<String, String> caps = new HashMap<>();
        session.caps()
                .enabled()
                .forEach(name -> caps.put(name, session.caps().offered(name).orElse("")));
        return caps;
    }

    private void catchUp(Live live, Collection<Room> rooms) throws Requests.NoAnswer, InterruptedException {
        context.status(new AccountStatus(
                AccountStatus.Code.SYNCING,
                Words.text("syncing", "Reading what came meanwhile."),
                AccountStatus.Action.NONE));
        for (Room room : rooms) {
            catchUp.room(live, room.name());
        }
        if (live.known().signedIn()) {
            catchUp.people(live);
        }
    }

    /** How it is to be connected. */
    AccountStatus connected() {
        Optional<Live> live = line.open();
        String own = live.map(open ->
                        open.listening().ask(session -> session.channels().own()))
                .orElse(settings.nick());
        Map<String, String> parameters = Map.of(
                "nick", own, "wanted", settings.nick(), "server", settings.host(), "account", settings.account());
        List<Room> missing = live.map(this::missing).orElse(List.of());
        if (!own.equalsIgnoreCase(settings.nick())) {
            return connected(
                    "connected-as-other",
                    "Connected as {nick}, because {wanted} is in use. We take it back as soon as it is free.",
                    parameters,
                    AccountStatus.Action.WAIT);
        }
        if (unknownToServices) {
            return connected(
                    "connected-unknown",
                    "Connected as {nick}, but no services answered, so nobody knows that this is {account}.",
                    parameters,
                    AccountStatus.Action.CHECK_SETTINGS);
        }
        if (!missing.isEmpty()) {
            Map<String, String> more = new HashMap<>(parameters);
            more.put("rooms", String.join(", ", missing.stream().map(Room::name).toList()));
            return connected(
                    "connected-without-rooms",
                    "Connected as {nick}, but the server does not let us into {rooms}.",
                    more,
                    AccountStatus.Action.CHECK_SETTINGS);
        }
        return connected("connected", "Connected to {server} as {nick}.", parameters, AccountStatus.Action.NONE);
    }

    private List<Room> missing(Live live) {
        return memory.wishes().all().stream()
                .filter(room -> live.listening()
                        .ask(session -> session.channels().channel(room.name()).isEmpty()))
                .toList();
    }

    private static AccountStatus connected(
            String code, String english, Map<String, String> parameters, AccountStatus.Action action) {
        return new AccountStatus(AccountStatus.Code.CONNECTED, Words.text(code, english, parameters), action);
    }
}
