package org.carrel.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Tx;

/** Who is signed in with a browser. A session ends by itself when it is idle or old. */
public final class Sessions {

    /** Longer than a shift with its breaks, shorter than a night. */
    private static final Duration IDLE = Duration.ofHours(12);

    private static final Duration LONGEST = Duration.ofDays(7);
    /** How exact "idle" is: each call would otherwise cost a transaction. */
    private static final Duration SEEN_TO_THE = Duration.ofMinutes(5);

    private final SessionStore store = new SessionStore();
    private final RandomSecret secrets = new RandomSecret();
    private final Lane people;
    private final Reader reader;
    private final Revocations revocations;
    private final Clock clock;

    /** A session that was opened, with what the cookie holds. */
    public record Opened(Caller caller, String secret) {

        @Override
        public String toString() {
            return "Opened[" + caller.operator().id() + "]";
        }
    }

    /** Sessions of this database. */
    public Sessions(Lane people, Reader reader, Revocations revocations, Clock clock) {
        this.people = people;
        this.reader = reader;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Drops those that ended by themselves. */
    public void cut() throws InterruptedException {
        people.run(tx -> store.deleteOld(tx, tx.now().minus(LONGEST), tx.now().minus(IDLE)));
    }

    /** Opens one inside a transaction. */
    Opened open(Tx tx, Operator operator) {
        String secret = secrets.draw();
        Digest digest = Digest.of(secret);
        store.insert(tx, digest, operator.id());
        return new Opened(Caller.bySession(operator, digest), secret);
    }

    /** Who holds this cookie; empty when the session ended. */
    public Optional<Caller> of(String secret) {
        return of(Digest.of(secret), true);
    }

    /** Whether the session still holds; asking does not keep it alive. */
    public Optional<Caller> of(Digest session) {
        return of(session, false);
    }

    private Optional<Caller> of(Digest session, boolean touch) {
        Instant now = clock.instant();
        Optional<SessionStore.Found> found = reader.read(sql -> store.find(sql, session))
                .filter(one -> one.createdAt().plus(LONGEST).isAfter(now))
                .filter(one -> one.seenAt().plus(IDLE).isAfter(now));
        if (touch && found.isPresent() && found.get().seenAt().plus(SEEN_TO_THE).isBefore(now)) {
            var _ = people.submit(tx -> {
                store.seen(tx, session);
                return true;
            });
        }
        return found.map(one -> Caller.bySession(one.operator(), session));
    }

    /** Signs out. */
    public void close(Digest session) throws InterruptedException {
        people.run(tx -> {
            store.delete(tx, session);
            tx.afterCommit(revocations::happened);
        });
    }
}
