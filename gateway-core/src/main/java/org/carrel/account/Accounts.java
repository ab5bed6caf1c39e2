package org.carrel.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Field;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Secret;
import org.carrel.adapter.Text;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Adds, changes and retires accounts, and sees to it that what runs is what the settings say. */
public final class Accounts {

    private final Database database;
    private final AdapterRegistry registry;
    private final Secrets secrets;
    private final AccountSupervisor supervisor;
    private final AccountStore store = new AccountStore();
    private final FailedEventStore failed = new FailedEventStore();
    private final AuditStore audit = new AuditStore();
    private final Lane people;

    /** Who changes something. */
    public record By(Optional<Long> operator, Optional<Long> token) {}

    /** Commands over the accounts of a database. */
    public Accounts(Database database, AdapterRegistry registry, Secrets secrets, AccountSupervisor supervisor) {
        this.database = database;
        this.registry = registry;
        this.secrets = secrets;
        this.supervisor = supervisor;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
    }

    /** All that are not retired. */
    public List<Account> list() {
        return database.reader().read(store::list);
    }

    /** All that are not retired, within a read transaction. */
    public List<Account> list(Sql sql) {
        return store.list(sql);
    }

    /** One of them. */
    public Account get(long id) {
        return database.reader()
                .read(sql -> store.get(sql, id))
                .filter(account -> !account.retired())
                .orElseThrow(() -> Refusal.notFound("account"));
    }

    /** How many of its events failed on their way. */
    public long failed(long id) {
        return database.reader().read(sql -> failed.count(sql, id));
    }

    /**
     * Adds one and starts it.
     *
     * @param values by field, secrets among them
     * @throws Refusal 422 with the fields that are wrong
     */
    public Account add(By by, String network, String name, Map<String, List<String>> values, Account.Managed managed)
            throws InterruptedException {
        return add(by, network, name, values, managed, true);
    }

    Account add(
            By by,
            String network,
            String name,
            Map<String, List<String>> values,
            Account.Managed managed,
            boolean enabled)
            throws InterruptedException {
        Adapter adapter = registry.get(network).orElseThrow(() -> Refusal.notFound("network"));
        Filled filled = fill(adapter, "0", values, Map.of());
        Account added = people.call(tx -> {
            long id = store.add(tx, network, name, filled.settings(), managed, enabled);
            putSecrets(tx, id, filled);
            note(tx, by, "add", id, fields(adapter, Optional.of(name), Optional.empty(), Optional.of(values)));
            return store.get(tx, id).orElseThrow();
        });
        supervisor.apply(added.id());
        return added;
    }

    /** Changes what is given and leaves the rest; a secret that is not given stays. */
    public Account change(
            By by,
            long id,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values)
            throws InterruptedException {
        Optional<Account> changed = Optional.empty();
        while (changed.isEmpty()) {
            changed = changeIfNobodyElseDid(by, changeable(by, get(id)), name, enabled, values);
        }
        supervisor.apply(id);
        return changed.get();
    }

    /** Adapters look at settings outside the writer; what a colleague changed meanwhile must not be lost. */
    private Optional<Account> changeIfNobodyElseDid(
            By by,
            Account old,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values)
            throws InterruptedException {
        long id = old.id();
        Adapter adapter = registry.get(old.network()).orElseThrow(() -> Refusal.notFound("network"));
        Map<String, List<String>> merged = new LinkedHashMap<>(old.settings());
        values.ifPresent(merged::putAll);
        Filled filled = fill(adapter, Long.toString(id), merged, kept(old));
        Account wanted = new Account(
                id,
                old.network(),
                name.orElse(old.name()),
                filled.settings(),
                old.secrets(),
                enabled.orElse(old.enabled()),
                old.managed(),
                false,
                old.version());
        return people.call(tx -> {
            if (!store.get(tx, id).filter(old::says).isPresent()) {
                return Optional.empty();
            }
            store.change(tx, wanted);
            putSecrets(tx, id, filled);
            note(tx, by, "change", id, fields(adapter, name, enabled, values));
            return store.get(tx, id);
        });
    }

    /** Tries at once what waits for its next try. */
    public void connect(By by, long id) throws InterruptedException {
        get(id);
        people.run(tx -> note(tx, by, "connect", id, ""));
        supervisor.tryNow(id);
    }

    /** Retires one: it is disconnected and its secrets are gone, what was said stays. */
    public void retire(By by, long id) throws InterruptedException {
        changeable(by, get(id));
        people.run(tx -> {
            store.retire(tx, id);
            note(tx, by, "retire", id, "");
        });
        supervisor.apply(id);
    }

    private static Filled fill(
            Adapter adapter, String account, Map<String, List<String>> values, Map<String, Secret> kept) {
        Filled filled = Filled.of(adapter, values);
        check(adapter, account, filled.settings(), filled.secrets(), kept);
        return filled;
    }

    private static void check(
            Adapter adapter,
            String account,
            Map<String, List<String>> settings,
            Map<String, Secret> given,
            Map<String, Secret> kept) {
        Map<String, Secret> all = new LinkedHashMap<>(kept);
        all.putAll(given);
        List<Problem> problems = new ArrayList<>();
        for (Field field : adapter.accountFields()) {
            if (field.required() && !settings.containsKey(field.name()) && !all.containsKey(field.name())) {
                problems.add(new Problem(
                        field.name(),
                        new Text("field-required", Map.of(), field.label().english() + " is needed.")));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(adapter.check(new AccountConfig(account, settings, all)));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(
                    422,
                    new Text("fields-wrong", Map.of(), "Some fields need another look."),
                    Map.of("fields", problems));
        }
    }

    private Map<String, Secret> kept(Account account) {
        Map<String, Secret> kept = new LinkedHashMap<>();
        account.secrets().forEach(name -> kept.put(name, Secret.of("kept")));
        return kept;
    }

    private void putSecrets(Tx tx, long account, Filled filled) {
        filled.secrets()
                .forEach((name, secret) -> store.putSecret(tx, account, name, secrets.encrypt(account, name, secret)));
    }

    private void note(Tx tx, By by, String action, long id, String fields) {
        audit.write(tx, by.operator(), by.token(), action, Entity.ACCOUNT, id, fields);
    }

    private static Account changeable(By by, Account account) {
        if (account.managed() == Account.Managed.FILE && by.operator().isPresent()) {
            throw Refusal.of(
                    409,
                    "account-in-file",
                    "This account stands in carrel.yaml. Change it there and start Carrel again.");
        }
        return account;
    }

    /** Only what the network calls a field: what else a caller sent along could say anything. */
    private static String fields(
            Adapter adapter,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values) {
        List<String> fields = new ArrayList<>();
        name.ifPresent(_ -> fields.add("name"));
        enabled.ifPresent(_ -> fields.add("enabled"));
        values.ifPresent(given -> adapter.accountFields().stream()
                .map(Field::name)
                .filter(given::containsKey)
                .forEach(fields::add));
        return String.join(" ", fields);
    }
}
