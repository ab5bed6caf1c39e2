package org.carrel.operator;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;

/** Lets people in who know their password, and slows down those who guess. */
public final class SignIn {

    private static final int FREE_PER_PERSON = 5;
    private static final int FREE_PER_ADDRESS = 20;
    /** Short, because anybody can make a colleague wait by guessing in their name. */
    private static final Duration LONGEST_PER_PERSON = Duration.ofMinutes(1);

    private static final Duration LONGEST_PER_ADDRESS = Duration.ofMinutes(15);

    private final OperatorStore operators = new OperatorStore();
    private final Lane people;
    private final Reader reader;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tries byPerson;
    private final Tries byAddress;

    /** Sign-in for the people of this database. */
    public SignIn(Lane people, Reader reader, Passwords passwords, Sessions sessions, Clock clock) {
        this.people = people;
        this.reader = reader;
        this.passwords = passwords;
        this.sessions = sessions;
        this.byPerson = new Tries(clock, FREE_PER_PERSON, LONGEST_PER_PERSON);
        this.byAddress = new Tries(clock, FREE_PER_ADDRESS, LONGEST_PER_ADDRESS);
    }

    /**
     * Opens a session.
     *
     * @throws Refusal when address or password are not right, without saying which, or when one has to wait
     */
    public Sessions.Opened signIn(String email, String password, InetAddress from) throws InterruptedException {
        String person = email.strip().toLowerCase(Locale.ROOT);
        byAddress.begin(from.getHostAddress());
        OperatorStore.Login login = prove(person, password, reader.read(sql -> operators.login(sql, email.strip())));
        byAddress.succeeded(from.getHostAddress());
        return people.call(tx -> sessions.open(
                tx,
                operators
                        .find(tx, login.operator().id())
                        .filter(found -> !found.retired())
                        .orElseThrow(SignIn::refused)));
    }

    /** Asks somebody who is signed in for their password once more. */
    void confirm(Operator operator, String password) throws InterruptedException {
        prove(
                operator.email().toLowerCase(Locale.ROOT),
                password,
                reader.read(sql -> operators.login(sql, operator.id())));
    }

    private OperatorStore.Login prove(String person, String password, Optional<OperatorStore.Login> login)
            throws InterruptedException {
        byPerson.begin(person);
        Passwords.Verdict verdict = passwords.compare(password, login.map(OperatorStore.Login::passwordHash));
        if (verdict == Passwords.Verdict.WRONG || login.isEmpty()) {
            throw refused();
        }
        byPerson.succeeded(person);
        if (verdict == Passwords.Verdict.RIGHT_BUT_OLD) {
            hashAgain(login.get(), password);
        }
        return login.get();
    }

    private void hashAgain(OperatorStore.Login login, String password) throws InterruptedException {
        String hash = passwords.hash(password);
        people.run(tx -> operators
                .login(tx, login.operator().id())
                .filter(now -> now.passwordHash().equals(login.passwordHash()))
                .ifPresent(_ -> operators.password(tx, login.operator().id(), hash)));
    }

    private static Refusal refused() {
        return Refusal.of(401, "sign-in-refused", "The address or the password is not right. Try again.");
    }
}
