package org.carrel.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {

    private static final OperatorChange RETIRE = new OperatorChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    private static final OperatorChange DEMOTE = new OperatorChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Role.OPERATOR), Optional.empty());

    @TempDir
    Path folder;

    private TestPeople people;
    private Caller ada;
    private Operator omar;

    @BeforeEach
    void open() throws Exception {
        people = new TestPeople(folder);
        ada = people.ada();
        omar = people.omar(ada);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void anAddressIsTakenOnce() {
        NewOperator twin = new NewOperator("Twin", "OMAR@example.org", TestPeople.PASSWORD, Role.OPERATOR);

        expectRefusal(() -> people.operators.add(ada, twin), "fields-wrong");
    }

    @Test
    void theRetiredLoseSessionsAndTokens() throws Exception {
        String session = people.signIn
                .signIn("omar@example.org", TestPeople.PASSWORD, TestPeople.HERE)
                .secret();
        String token = people.tokens
                .make(people.sessions.of(session).orElseThrow(), "Bot", Scope.READ)
                .secret();

        people.operators.change(ada, omar.id(), RETIRE);

        assertThat(people.sessions.of(session)).isEmpty();
        assertThat(people.tokens.of(token)).isEmpty();
        expectRefusal(() -> people.signIn("omar@example.org"), "sign-in-refused");
    }

    @Test
    void theLastAdministratorStays() {
        expectRefusal(() -> people.operators.change(ada, ada.operator().id(), DEMOTE), "last-administrator");
        expectRefusal(() -> people.operators.change(ada, ada.operator().id(), RETIRE), "last-administrator");
    }

    @Test
    void anOperatorChangesTheirOwnNameAndNothingElse() throws Exception {
        Caller by = people.signIn("omar@example.org");
        OperatorChange name = new OperatorChange(
                Optional.of("Omar K."), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(people.operators.change(by, omar.id(), name).name()).isEqualTo("Omar K.");
        expectRefusal(() -> people.operators.change(by, omar.id(), RETIRE), "administrators-only");
        expectRefusal(() -> people.operators.change(by, ada.operator().id(), name), "administrators-only");
    }

    @Test
    void presenceIsAChangeThatColleaguesSee() throws Exception {
        long before = people.database.feed().last().number();

        Operator away = people.operators.presence(ada, Presence.AWAY);

        assertThat(away.presence()).isEqualTo(Presence.AWAY);
        assertThat(people.database.feed().after(before, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.version()).isEqualTo(away.version()));
    }

    @Test
    void changesAreAuditedWithoutContent() throws Exception {
        people.operators.change(ada, omar.id(), DEMOTE);

        assertThat(people.exists("SELECT 1 FROM audit WHERE action = 'operator-change' AND fields = 'role'"))
                .isTrue();
    }

    @Test
    void aTokenOfScopeAdminTakesAnAdministrator() throws Exception {
        Caller by = people.signIn("omar@example.org");

        expectRefusal(() -> people.tokens.make(by, "Bot", Scope.ADMIN), "administrators-only");
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        Tokens.Made made = people.tokens.make(ada, "Bot", Scope.WRITE);
        assertThat(people.tokens.of(made.secret()).orElseThrow().scope()).isEqualTo(Scope.WRITE);

        people.tokens.revoke(ada, made.token().id());

        assertThat(people.tokens.of(made.secret())).isEmpty();
    }

    @Test
    void oneCannotRevokeAnothersToken() throws Exception {
        Tokens.Made made = people.tokens.make(ada, "Bot", Scope.READ);
        Caller by = people.signIn("omar@example.org");

        expectRefusal(() -> people.tokens.revoke(by, made.token().id()), "not-found");
    }

    @Test
    void initialsAreOfFirstAndLastName() {
        assertThat(ada.operator().initials()).isEqualTo("AB");
        assertThat(omar.initials()).isEqualTo("O");
    }

    private static void expectRefusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().code()).isEqualTo(code));
    }
}
