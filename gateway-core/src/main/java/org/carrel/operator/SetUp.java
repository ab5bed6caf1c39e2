package org.carrel.operator;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.carrel.store.AuditStore;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/**
 * Makes the first administrator, for whoever holds the key that the server printed at its start: whoever comes first to
 * a fresh server on a network must not become its master.
 */
public final class SetUp {

    private static final int FREE = 10;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final OperatorStore store = new OperatorStore();
    private final LibraryStore libraries = new LibraryStore();
    private final AuditStore audit = new AuditStore();
    private final String key = new RandomSecret().draw();
    private final Lane people;
    private final Reader reader;
    private final Passwords passwords;
    private final Operators operators;
    private final Sessions sessions;
    private final Tries tries;

    /** What the first page asks for. */
    public record Request(String key, String library, String timeZone, NewOperator administrator) {

        @Override
        public String toString() {
            return "Request[" + library + "]";
        }
    }

    /** Set-up of this database, with a key of its own. */
    public SetUp(Lane people, Reader reader, Passwords passwords, Operators operators, Sessions sessions, Clock clock) {
        this.people = people;
        this.reader = reader;
        this.passwords = passwords;
        this.operators = operators;
        this.sessions = sessions;
        this.tries = new Tries(clock, FREE, LONGEST);
    }

    /** Whether there is nobody yet. */
    public boolean needed() {
        return !reader.read(store::any);
    }

    /** The key for the link to print; empty once there is somebody. */
    public Optional<String> key() {
        return needed() ? Optional.of(key) : Optional.empty();
    }

    /** Makes library and administrator and signs them in. */
    public Sessions.Opened run(Request request, InetAddress from) throws InterruptedException {
        if (!needed()) {
            throw done();
        }
        tries.begin(from.getHostAddress());
        if (!isKey(request.key())) {
            throw Refusal.of(
                    403,
                    "setup-key-wrong",
                    "This link is not from the server's present start. Use the one it printed last.");
        }
        tries.succeeded(from.getHostAddress());
        Library library = library(request);
        NewOperator first = Operators.fit(request.administrator());
        String hash = passwords.hash(first.password());
        return people.call(tx -> run(tx, library, first, hash));
    }

    private Sessions.Opened run(Tx tx, Library library, NewOperator first, String hash) {
        if (store.any(tx)) {
            throw done();
        }
        libraries.put(tx, library);
        Operator operator = operators.insert(tx, first, hash);
        audit.write(
                tx,
                Optional.of(operator.id()),
                Optional.empty(),
                "set-up",
                Entity.OPERATOR,
                operator.id(),
                "library name email");
        return sessions.open(tx, operator);
    }

    private boolean isKey(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private static Library library(Request request) {
        Fields fields = new Fields().name("library", request.library());
        ZoneId zone = ZoneId.of("UTC");
        try {
            zone = ZoneId.of(request.timeZone());
        } catch (DateTimeException e) {
            fields.add("time_zone", "time-zone-unknown", "Choose a time zone such as Europe/Berlin.");
        }
        fields.check();
        return new Library(request.library().strip(), zone);
    }

    private static Refusal done() {
        return Refusal.of(409, "setup-done", "This server is set up already. Sign in, or ask an administrator.");
    }
}
