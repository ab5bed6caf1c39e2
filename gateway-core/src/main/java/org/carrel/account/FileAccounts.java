package org.carrel.account;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.config.AccountEntry;
import org.carrel.store.Database;

/**
 * Brings the accounts that {@code carrel.yaml} describes to what it says: new ones are added, changed ones changed, and
 * those that no longer stand there are retired. One is known again by its network and name. {@link FileAccountsCheck}
 * has seen to it that the file is right.
 */
public final class FileAccounts {

    private static final Accounts.By FILE = new Accounts.By(Optional.empty(), Optional.empty());

    private final AccountStore store = new AccountStore();
    private final Database database;
    private final AdapterRegistry registry;
    private final Accounts accounts;
    private final Secrets secrets;

    private record Name(String network, String name) {}

    /** Over the accounts of a database. */
    public FileAccounts(Database database, AdapterRegistry registry, Accounts accounts, Secrets secrets) {
        this.database = database;
        this.registry = registry;
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** Makes it so; what is as written already is left alone, so that nothing is connected anew for it. */
    public void apply(List<AccountEntry> entries) throws InterruptedException {
        Map<Name, Account> known = new HashMap<>();
        accounts.list().stream()
                .filter(account -> account.managed() == Account.Managed.FILE)
                .forEach(account -> known.put(new Name(account.network(), account.name()), account));
        for (AccountEntry entry : entries) {
            Optional<Account> same = Optional.ofNullable(known.remove(new Name(entry.network(), entry.name())));
            apply(entry, same.isPresent() ? same.get() : add(entry));
        }
        for (Account gone : known.values()) {
            accounts.retire(FILE, gone.id());
        }
    }

    private Account add(AccountEntry entry) throws InterruptedException {
        return accounts.add(
                FILE, entry.network(), entry.name(), entry.settings(), Account.Managed.FILE, entry.enabled());
    }

    private void apply(AccountEntry entry, Account known) throws InterruptedException {
        Filled wanted = Filled.of(registry.get(entry.network()).orElseThrow(), entry.settings());
        boolean same = wanted.settings().equals(known.settings()) && sameSecrets(wanted, known);
        if (same && entry.enabled() == known.enabled()) {
            return;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        known.settings().keySet().forEach(dropped -> values.put(dropped, List.of()));
        values.putAll(wanted.settings());
        values.putAll(entry.settings());
        accounts.change(FILE, known.id(), Optional.empty(), Optional.of(entry.enabled()), Optional.of(values));
    }

    private boolean sameSecrets(Filled wanted, Account known) {
        Map<String, byte[]> held = database.reader().read(sql -> store.secrets(sql, known.id()));
        return wanted.secrets().entrySet().stream()
                .allMatch(secret -> Optional.ofNullable(held.get(secret.getKey()))
                        .map(cipher -> secrets.decrypt(known.id(), secret.getKey(), cipher))
                        .filter(value -> value.reveal().equals(secret.getValue().reveal()))
                        .isPresent());
    }
}
