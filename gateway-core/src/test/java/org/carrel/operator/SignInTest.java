package org.carrel.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    @TempDir
    Path folder;

    private TestPeople people;
    private Caller ada;

    @BeforeEach
    void open() throws Exception {
        people = new TestPeople(folder);
        ada = people.ada();
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void theRightPasswordOpensASessionWhateverTheCaseOfTheAddress() throws Exception {
        Sessions.Opened opened = people.signIn.signIn(" Ada@Example.org", TestPeople.PASSWORD, TestPeople.HERE);

        assertThat(people.sessions.of(opened.secret()).orElseThrow().operator().name())
                .isEqualTo("Ada Byron");
    }

    @Test
    void whatTheCookieHoldsIsNotInTheDatabase() throws Exception {
        Sessions.Opened opened = people.signIn.signIn("ada@example.org", TestPeople.PASSWORD, TestPeople.HERE);

        assertThat(people.exists("SELECT 1 FROM session WHERE hash = CAST('" + opened.secret() + "' AS BLOB)"))
                .isFalse();
        assertThat(opened.toString()).doesNotContain(opened.secret());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
        expectRefusal("ada@example.org", "wrong", "sign-in-refused");
        expectRefusal("nobody@example.org", "wrong", "sign-in-refused");
    }

    @Test
    void guessingMakesOneWaitAlsoWithTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            expectRefusal("ada@example.org", "wrong", "sign-in-refused");
        }

        expectRefusal("ada@example.org", TestPeople.PASSWORD, "too-many-tries");
        people.clock.pass(Duration.ofMinutes(1));
        assertThat(people.signIn("ada@example.org")).isNotNull();
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            expectRefusal("nobody" + i + "@example.org", "wrong", "sign-in-refused");
        }

        expectRefusal("somebody@example.org", "wrong", "too-many-tries");
    }

    @Test
    void anEndedSessionIsForgottenAndOthersAreNot() throws Exception {
        open("ada@example.org");
        people.clock.pass(Duration.ofHours(13));
        String fresh = open("ada@example.org");

        people.sessions.cut();

        assertThat(people.sessions.of(fresh)).isPresent();
        assertThat(people.exists("SELECT 1 WHERE (SELECT count(*) FROM session) = 1"))
                .isTrue();
    }

    @Test
    void aSessionEndsWhenIdle() throws Exception {
        String secret = open("ada@example.org");
        people.clock.pass(Duration.ofHours(11));
        assertThat(people.sessions.of(secret)).isPresent();
        people.drain();

        people.clock.pass(Duration.ofHours(11));
        assertThat(people.sessions.of(secret)).isPresent();
        people.drain();
        people.clock.pass(Duration.ofHours(13));

        assertThat(people.sessions.of(secret)).isEmpty();
    }

    @Test
    void aSessionEndsWhenOldHoweverBusy() throws Exception {
        String secret = open("ada@example.org");
        for (int hours = 0; hours < 24 * 7; hours += 8) {
            assertThat(people.sessions.of(secret)).isPresent();
            people.drain();
            people.clock.pass(Duration.ofHours(8));
        }

        assertThat(people.sessions.of(secret)).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        String secret = open("ada@example.org");

        people.sessions.close(people.sessions.of(secret).orElseThrow().session().orElseThrow());

        assertThat(people.sessions.of(secret)).isEmpty();
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() throws Exception {
        String elsewhere = open("ada@example.org");
        String here = open("ada@example.org");
        Caller by = people.sessions.of(here).orElseThrow();

        people.operators.change(by, ada.operator().id(), password("new password!", TestPeople.PASSWORD));

        assertThat(people.sessions.of(elsewhere)).isEmpty();
        assertThat(people.sessions.of(here)).isPresent();
        expectRefusal("ada@example.org", TestPeople.PASSWORD, "sign-in-refused");
    }

    @Test
    void ownPasswordTakesThePresentOne() {
        assertThatThrownBy(() -> people.operators.change(ada, ada.operator().id(), password("new password!", "guess")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("current_password"));
    }

    @Test
    void aHashOfAnOldCostIsMadeAgain() throws Exception {
        String cheap = new Passwords(new Argon2(32, 1, 1)).hash(TestPeople.PASSWORD);
        people.database
                .writer()
                .lane("people")
                .run(tx -> new OperatorStore().password(tx, ada.operator().id(), cheap));

        people.signIn("ada@example.org");

        String stored = people.database
                .reader()
                .read(sql -> new OperatorStore()
                        .login(sql, ada.operator().id())
                        .orElseThrow()
                        .passwordHash());
        assertThat(stored).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(people.signIn("ada@example.org")).isNotNull();
    }

    private static OperatorChange password(String wanted, String current) {
        return new OperatorChange(
                Optional.empty(), Optional.of(wanted), Optional.of(current), Optional.empty(), Optional.empty());
    }

    private String open(String email) throws InterruptedException {
        return people.signIn.signIn(email, TestPeople.PASSWORD, TestPeople.HERE).secret();
    }

    private void expectRefusal(String email, String password, String code) {
        assertThatThrownBy(() -> people.signIn.signIn(email, password, TestPeople.HERE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().code()).isEqualTo(code));
    }
}
