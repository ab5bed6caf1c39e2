package org.carrel.adapter.loopback.network;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The server of one account and of the people who write to it. Whoever makes it hands it to the adapter, so a test holds
 * the very server its gateway is connected to, also across restarts of the gateway. Thread-safe; one lock guards
 * everything, and nobody is called back under it.
 */
public final class LoopbackNetwork {

    private final Clock clock;
    private final String epoch;
    private final Faults faults = new Faults();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Screen> screens = new TreeMap<>();
    private final CopyOnWriteArrayList<Link> links = new CopyOnWriteArrayList<>();
    private final Log log = new Log();
    private boolean up = true;
    private volatile Conduct conduct = Conduct.GOOD;
    private volatile String accountPresence = "offline";

    /** A server that is up, with nobody on it. Its times come from the clock. */
    public LoopbackNetwork(Clock clock) {
        this.clock = clock;
        this.epoch = Long.toString(clock.millis(), 36);
    }

    /** What marks this server's ids and positions: another one, or the same made anew, has another. */
    public String epoch() {
        return epoch;
    }

    // People

    /** The person with this address, a word in small letters; comes to be at the first call. */
    public Person person(String address) {
        return person(address, address);
    }

    /** The person with this address, called by this name when they are new. */
    public Person person(String address, String name) {
        return locked(() -> people.computeIfAbsent(address, _ -> new Person(this, address, name)));
    }

    /** Everybody who is known here. */
    public List<Person> people() {
        return locked(() -> List.copyOf(people.values()));
    }

    /** The presence that the account shows to everybody. */
    public String accountPresence() {
        return accountPresence;
    }

    // The server's days

    /** How the server behaves. */
    public Conduct conduct() {
        return conduct;
    }

    /** Changes how the server behaves from now on. */
    public void conduct(Conduct now) {
        conduct = now;
    }

    /** What goes wrong with sends. */
    public Faults faults() {
        return faults;
    }

    /** Stops the server. What is in the log stays; people can go on writing, as through a server of their own. */
    public void stop() {
        locked(() -> up = false);
        end("the server was stopped");
    }

    /** Starts the server again. */
    public void start() {
        locked(() -> up = true);
    }

    /** Breaks the line of every session of ours; signing in again is possible at once. */
    public void cut() {
        end("the line broke");
    }

    private void end(String why) {
        List.copyOf(links).forEach(link -> close(link, why));
    }

    /** Writes to a person from another client of our account. */
    public void otherClientWrites(String to, String text) {
        happened(append(to, true, "other", "other-" + text.hashCode() + "-" + locked(log::last), wrote(text)));
    }

    private static Happening wrote(String text) {
        return new Happening.Wrote(Words.of(text), Optional.empty());
    }

    /** The whole log, oldest first, as far as it is kept. */
    public List<Entry> log() {
        return locked(log::all);
    }

    // What a session does

    /**
     * Signs our account in.
     *
     * @param client what tells this client of the account from others
     * @param notices is told what may be lost, on the thread that causes it
     */
    public Link signIn(String client, Optional<String> password, Consumer<Notice> notices) throws Refused {
        Link link = locked(() -> new Link(this, client, notices, log.last()));
        if (!locked(() -> up)) {
            throw new Refused(Refused.Reason.UNREACHABLE, "the server is down");
        }
        if (conduct.password().isPresent() && !conduct.password().equals(password)) {
            throw new Refused(Refused.Reason.PASSWORD, "wrong password");
        }
        links.add(link);
        accountPresence = "available";
        people().forEach(person -> link.tell(new Notice.Shows(person.address(), person.shown(), "")));
        return link;
    }

    Entry submit(Link link, String person, String id, Happening what) throws Refused, InterruptedException {
        Optional<Faults.Fate> fate = faults.fateOf(person);
        if (!locked(link::open)) {
            throw new Refused(Refused.Reason.UNREACHABLE, "the session has ended");
        }
        if (fate.equals(Optional.of(Faults.Fate.REFUSE))) {
            throw new Refused(Refused.Reason.UNWANTED, "the server does not take this message");
        }
        if (fate.equals(Optional.of(Faults.Fate.CUT_BEFORE))) {
            cut();
            throw new Refused(Refused.Reason.CUT, "the line broke");
        }
        Entry entry = append(person, true, link.client(), id, what);
        happened(entry);
        if (fate.equals(Optional.of(Faults.Fate.CUT_AFTER))) {
            cut();
            throw new Refused(Refused.Reason.CUT, "the line broke");
        }
        return entry;
    }

    void close(Link link, String why) {
        links.remove(link);
        locked(() -> {
            link.ended(why, log.last());
            changed.signalAll();
            return true;
        });
        if (links.isEmpty()) {
            accountPresence = "offline";
            people().forEach(person -> person.staffType(false));
        }
    }

    List<Entry> after(Link link, long number, int limit) {
        return locked(() -> log.after(number, link.last(), limit));
    }

    boolean await(Link link, long number) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (link.open() && log.last() <= number) {
                changed.await();
            }
            return Math.min(link.last(), log.last()) > number;
        } finally {
            lock.unlock();
        }
    }

    List<Entry> before(String person, Optional<String> ref, int limit) {
        return locked(() -> log.before(person, ref, limit));
    }

    Optional<Entry> find(String id) {
        return locked(() -> log.find(id));
    }

    void accountShows(String presence, String words) {
        accountPresence = presence;
    }

    // What people do

    void happens(Person person, String id, Happening what) {
        happened(append(person.address(), false, "", id, what));
    }

    void notice(Notice notice) {
        links.forEach(link -> link.tell(notice));
    }

    List<Line> screen(Person person) {
        return locked(() -> screenOf(person.address()).lines());
    }

    private void happened(Entry entry) {
        Person person = person(entry.person());
        person.changed();
        if (entry.byUs() && entry.what() instanceof Happening.Wrote && person.here()) {
            happens(person, person.nextId(), new Happening.Got(entry.ref()));
        }
    }

    private Entry append(String person, boolean byUs, String client, String id, Happening what) {
        return locked(() -> {
            long number = log.last() + 1;
            Optional<String> server = conduct.ids() ? Optional.of(epoch + "-" + number) : Optional.empty();
            Entry entry = new Entry(number, person, byUs, client, new Ref(server, id, byUs), clock.instant(), what);
            log.add(entry);
            screenOf(person).apply(entry);
            changed.signalAll();
            return entry;
        });
    }

    private Screen screenOf(String person) {
        return screens.computeIfAbsent(person, _ -> new Screen());
    }

    <T> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }
}
