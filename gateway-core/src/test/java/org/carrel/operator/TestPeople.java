package org.carrel.operator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.carrel.store.Database;
import org.carrel.store.Lane;

/** A real database with one administrator, Ada, and a clock in the test's hand. */
final class TestPeople implements AutoCloseable {

    static final String PASSWORD = "correct horse";
    static final InetAddress HERE = InetAddress.getLoopbackAddress();

    final HandClock clock = new HandClock();
    final Database database;
    final Revocations revocations = new Revocations();
    final Passwords passwords = new Passwords(new Argon2(64, 1, 1));
    final Sessions sessions;
    final SignIn signIn;
    final Operators operators;
    final Tokens tokens;
    final SetUp setUp;

    TestPeople(Path folder) throws Exception {
        database = Database.open(folder, (Clock) clock);
        Lane people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        sessions = new Sessions(people, database.reader(), revocations, clock);
        signIn = new SignIn(people, database.reader(), passwords, sessions, clock);
        operators = new Operators(people, database.reader(), passwords, signIn, revocations);
        tokens = new Tokens(people, database.reader(), revocations, clock);
        setUp = new SetUp(people, database.reader(), passwords, operators, sessions, clock);
    }

    Caller ada() throws InterruptedException {
        NewOperator ada = new NewOperator("Ada Byron", "ada@example.org", PASSWORD, Role.ADMINISTRATOR);
        String key = setUp.key().orElseThrow();
        return setUp.run(new SetUp.Request(key, "Town Library", "Europe/Berlin", ada), HERE)
                .caller();
    }

    Operator omar(Caller by) throws InterruptedException {
        return operators.add(by, new NewOperator("Omar", "omar@example.org", PASSWORD, Role.OPERATOR));
    }

    Caller signIn(String email) throws InterruptedException {
        return signIn.signIn(email, PASSWORD, HERE).caller();
    }

    boolean exists(String sql) {
        return database.reader().read(store -> store.exists(sql));
    }

    /** Waits until what was only handed to the writer is done. */
    void drain() throws InterruptedException {
        database.writer().lane("people").run(_ -> {});
    }

    @Override
    public void close() {
        database.close();
    }
}
