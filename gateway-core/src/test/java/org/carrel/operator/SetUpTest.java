package org.carrel.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTest {

    private static final NewOperator ADA =
            new NewOperator("Ada", "ada@example.org", TestPeople.PASSWORD, Role.ADMINISTRATOR);

    @TempDir
    Path folder;

    private TestPeople people;

    @BeforeEach
    void open() throws Exception {
        people = new TestPeople(folder);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void theKeyMakesTheFirstAdministratorOnceOnly() throws Exception {
        String key = people.setUp.key().orElseThrow();
        SetUp.Request request = new SetUp.Request(key, "Town Library", "Europe/Berlin", ADA);

        Sessions.Opened opened = people.setUp.run(request, TestPeople.HERE);

        assertThat(people.sessions.of(opened.secret())).isPresent();
        assertThat(people.database.reader().read(new LibraryStore()::get).name())
                .isEqualTo("Town Library");
        assertThat(people.setUp.key()).isEmpty();
        expectRefusal(request, "setup-done");
    }

    @Test
    void aWrongKeyMakesNobody() {
        expectRefusal(new SetUp.Request("guess", "Town Library", "Europe/Berlin", ADA), "setup-key-wrong");

        assertThat(people.setUp.needed()).isTrue();
    }

    @Test
    void guessingTheKeyIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            expectRefusal(new SetUp.Request("guess" + i, "L", "UTC", ADA), "setup-key-wrong");
        }

        expectRefusal(new SetUp.Request("guess", "L", "UTC", ADA), "too-many-tries");
    }

    @Test
    void anUnknownZoneIsNamedAsTheField() {
        String key = people.setUp.key().orElseThrow();

        assertThatThrownBy(() -> people.setUp.run(new SetUp.Request(key, "", "Mars", ADA), TestPeople.HERE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("time_zone", "library"));
    }

    private void expectRefusal(SetUp.Request request, String code) {
        assertThatThrownBy(() -> people.setUp.run(request, TestPeople.HERE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().code()).isEqualTo(code));
    }
}
