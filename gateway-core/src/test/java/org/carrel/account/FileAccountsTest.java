package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Signal;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.config.AccountEntry;
import org.carrel.config.ConfigFailure;
import org.carrel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAccountsTest {

    private static final Map<String, List<String>> QUIET = Map.of("patrons", List.of("0"));

    @TempDir
    Path folder;

    private final AdapterRegistry registry = AdapterRegistry.installed();
    private Database database;
    private AccountSupervisor supervisor;
    private Accounts accounts;
    private FileAccounts fileAccounts;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.systemUTC());
        Secrets secrets = Secrets.in(folder);
        supervisor = new AccountSupervisor(
                database, registry, secrets, new Nobody(), _ -> new FolderFiles(folder), folder, Clock.systemUTC());
        accounts = new Accounts(database, registry, secrets, supervisor);
        fileAccounts = new FileAccounts(database, registry, accounts, secrets);
    }

    @AfterEach
    void close() {
        supervisor.close();
        database.close();
    }

    @Test
    void whatTheFileDescribesIsThereAndStaysTheSameAtTheNextStart() throws Exception {
        List<AccountEntry> entries =
                List.of(entry("Desk", true, Map.of("patrons", List.of("0"), "password", List.of("secret"))));
        fileAccounts.apply(entries);
        Account first = accounts.list().getFirst();
        long changes = audited();

        fileAccounts.apply(entries);

        assertThat(first.managed()).isEqualTo(Account.Managed.FILE);
        assertThat(first.settings()).containsEntry("patrons", List.of("0")).doesNotContainKey("password");
        assertThat(first.secrets()).containsExactly("password");
        assertThat(accounts.list()).extracting(Account::id).containsExactly(first.id());
        assertThat(audited()).isEqualTo(changes);
    }

    @Test
    void oneThatIsTurnedOffInTheFileIsAddedTurnedOff() throws Exception {
        fileAccounts.apply(List.of(entry("Desk", false, QUIET)));

        assertThat(accounts.list()).extracting(Account::enabled).containsExactly(false);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void anEmptyValueCountsAsNoneAndChangesNothingAtTheNextStart() throws Exception {
        List<AccountEntry> entries = List.of(
                entry("Desk", true, Map.of("patrons", List.of("0"), "password", List.of(""), "address", List.of(""))));
        fileAccounts.apply(entries);
        long changes = audited();

        fileAccounts.apply(entries);

        assertThat(audited()).isEqualTo(changes);
        assertThat(accounts.list().getFirst().secrets()).isEmpty();
    }

    @Test
    void aChangedSettingOrSecretIsChanged() throws Exception {
        fileAccounts.apply(List.of(entry("Desk", true, QUIET)));
        long id = accounts.list().getFirst().id();

        fileAccounts.apply(
                List.of(entry("Desk", false, Map.of("address", List.of("help"), "password", List.of("other")))));

        Account changed = accounts.get(id);
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.settings()).containsEntry("address", List.of("help")).containsEntry("patrons", List.of("4"));
        assertThat(changed.secrets()).containsExactly("password");
    }

    @Test
    void whatStandsThereNoLongerIsRetiredAndWhatPeopleMadeStays() throws Exception {
        accounts.add(
                new Accounts.By(Optional.empty(), Optional.empty()), "loopback", "Ours", QUIET, Account.Managed.INBOX);
        fileAccounts.apply(List.of(entry("Desk", true, QUIET)));

        fileAccounts.apply(List.of());

        assertThat(accounts.list()).extracting(Account::name).containsExactly("Ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loopbak | patrons | 0 | accounts[0].network: there is no network \"loopbak\"; did you mean \"loopback\"?",
                "loopback | patron | 0 | accounts[0].settings.patron: this network has no such field; did you mean \"patrons\"?",
                "loopback | patrons | many | accounts[0].settings.patrons: ",
            })
    void whatIsNotRightIsToldWithItsLine(String network, String field, String value, String words) {
        AccountEntry entry = new AccountEntry("accounts[0]", 7, network, "Desk", true, Map.of(field, List.of(value)));

        assertThatThrownBy(() -> new FileAccountsCheck(registry).check("carrel.yaml", List.of(entry)))
                .isInstanceOf(ConfigFailure.class)
                .hasMessageStartingWith("carrel.yaml, line 7, " + words);
    }

    private long audited() {
        return database.reader().read(sql -> sql.number("SELECT count(*) FROM audit"));
    }

    private static AccountEntry entry(String name, boolean enabled, Map<String, List<String>> settings) {
        return new AccountEntry("accounts[0]", 1, "loopback", name, enabled, settings);
    }

    private static final class Nobody implements InboundDoor {

        @Override
        public void deliver(long account, Batch batch) {
            // nothing is expected
        }

        @Override
        public void signal(long account, Signal signal) {
            // nor shown
        }
    }
}
