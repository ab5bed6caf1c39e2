package org.carrel.operator;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.carrel.store.Refusal;

/** Hashes and compares passwords, only so many at once that sign-ins cannot eat the memory. */
public final class Passwords {

    /** As OWASP's cheat sheet on storing passwords advises: 19 MiB, two passes, one lane. */
    private static final Argon2 COST = new Argon2(19_456, 2, 1);

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SALT_BYTES = 16;

    private final Argon2 cost;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();

    /** How a comparison ended. */
    enum Verdict {
        WRONG,
        RIGHT,
        /** Right, but hashed at a cost of former days: to be hashed again. */
        RIGHT_BUT_OLD
    }

    /** At today's cost. */
    public Passwords() {
        this(COST);
    }

    Passwords(Argon2 cost) {
        this.cost = cost;
    }

    /** The hash to store. */
    String hash(String password) throws InterruptedException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> cost.hash(password, salt)).text();
    }

    /** Compares; takes as long when there is nobody to compare with, so that the time tells nothing. */
    Verdict compare(String password, Optional<String> stored) throws InterruptedException {
        Optional<Argon2.Stored> known = stored.flatMap(Argon2::parse);
        if (known.isEmpty()) {
            hash(password);
            return Verdict.WRONG;
        }
        Argon2.Stored expected = known.get();
        if (!inTurn(() -> expected.matches(password))) {
            return Verdict.WRONG;
        }
        return expected.cost().equals(cost) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OLD;
    }

    private <T> T inTurn(Supplier<T> work) throws InterruptedException {
        if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Refusal.of(503, "busy", "Too many people sign in at this moment. Try again in a minute.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
