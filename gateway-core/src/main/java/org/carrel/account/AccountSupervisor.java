package org.carrel.account;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Files;
import org.carrel.adapter.Secret;
import org.carrel.adapter.Text;
import org.carrel.store.Database;

/** Runs the accounts that are turned on, each for itself: a broken one slows no other. Thread-safe. */
public final class AccountSupervisor implements Connections, AutoCloseable {

    private static final Logger LOG = System.getLogger(AccountSupervisor.class.getName());

    private final Database database;
    private final AdapterRegistry registry;
    private final Secrets secrets;
    private final Clock clock;
    private final AccountStore store = new AccountStore();
    private final Context.Tools tools;
    private final Map<Long, AccountRun> runs = new ConcurrentHashMap<>();
    private final Map<Long, Standing> broken = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<LongConsumer> tries = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<LongConsumer> connected = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<LongConsumer> lost = new CopyOnWriteArrayList<>();

    /**
     * A supervisor that runs nothing yet.
     *
     * @param files an account's files
     */
    public AccountSupervisor(
            Database database,
            AdapterRegistry registry,
            Secrets secrets,
            InboundDoor door,
            LongFunction<Files> files,
            Path data,
            Clock clock) {
        this.database = database;
        this.registry = registry;
        this.secrets = secrets;
        this.clock = clock;
        this.tools = new Context.Tools(
                store,
                database.reader(),
                secrets,
                door,
                files,
                data,
                clock,
                account -> database.writer().lane("account:" + account));
    }

    /** Starts every account that is turned on and does not run yet. */
    public void start() {
        database.reader().read(store::list).stream()
                .map(Account::id)
                .filter(id -> !runs.containsKey(id))
                .forEach(this::apply);
    }

    /** Brings an account to what its settings say by now: started, started anew, or stopped. */
    public synchronized void apply(long id) {
        Account account = database.reader().read(sql -> store.get(sql, id)).orElseThrow();
        stop(account.id());
        if (!account.enabled() || account.retired()) {
            changed(account.id(), standing(account.id()));
            return;
        }
        try {
            Optional<Adapter> adapter = registry.get(account.network());
            if (adapter.isEmpty()) {
                breaks(account.id(), "network-missing", "There is no adapter for " + account.network() + " here.");
            } else {
                AccountRun run = new AccountRun(
                        adapter.get(), config(account), account.id(), tools, Pulse.Rhythm.USUAL, new Told());
                runs.put(account.id(), run);
                run.start();
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Account " + account.id() + " cannot be opened", e);
            breaks(account.id(), "account-cannot-open", String.valueOf(e.getMessage()));
        }
    }

    /** How an account stands. */
    public Standing standing(long account) {
        AccountRun run = runs.get(account);
        if (run != null) {
            return run.standing();
        }
        return broken.getOrDefault(
                account,
                new Standing(
                        new AccountStatus(Code.DISCONNECTED, new Text("off", Map.of(), "Turned off."), Action.NONE),
                        clock.instant(),
                        Optional.empty()));
    }

    /** Tries at once what waits for its next try. */
    public void tryNow(long account) {
        Optional.ofNullable(runs.get(account)).ifPresent(AccountRun::tryNow);
    }

    /** Calls back with the account each time one begins to connect, before anything is fetched. */
    public void watchTries(LongConsumer watcher) {
        tries.add(watcher);
    }

    /** Calls back with the account each time one is connected. */
    public void watchConnected(LongConsumer watcher) {
        connected.add(watcher);
    }

    /** Calls back with the account each time one is not connected any more, or could not be. */
    public void watchLost(LongConsumer watcher) {
        lost.add(watcher);
    }

    @Override
    public Optional<AccountConnection> of(long account) {
        return Optional.ofNullable(runs.get(account)).map(AccountRun::connection);
    }

    @Override
    public boolean connected(long account) {
        return Optional.ofNullable(runs.get(account))
                .filter(AccountRun::connected)
                .isPresent();
    }

    @Override
    public void close() {
        List<Thread> stopping = runs.values().stream()
                .map(run -> Thread.ofVirtual().start(run::close))
                .toList();
        stopping.forEach(AccountSupervisor::join);
        runs.clear();
    }

    private void stop(long account) {
        broken.remove(account);
        Optional.ofNullable(runs.remove(account)).ifPresent(AccountRun::close);
    }

    private void breaks(long account, String code, String words) {
        AccountStatus status = new AccountStatus(Code.FAILED, new Text(code, Map.of(), words), Action.CHECK_SETTINGS);
        broken.put(account, new Standing(status, clock.instant(), Optional.empty()));
        changed(account, standing(account));
    }

    private AccountConfig config(Account account) {
        Map<String, Secret> opened = new HashMap<>();
        database.reader()
                .read(sql -> store.secrets(sql, account.id()))
                .forEach((name, cipher) -> opened.put(name, secrets.decrypt(account.id(), name, cipher)));
        return new AccountConfig(Long.toString(account.id()), account.settings(), opened);
    }

    private void changed(long account, Standing standing) {
        var _ = database.writer().lane("account:" + account).submit(tx -> {
            store.statusChanged(tx, account);
            return true;
        });
        switch (standing.status().code()) {
            case CONNECTED -> connected.forEach(watcher -> watcher.accept(account));
            case DISCONNECTED, LOST, BAD_CREDENTIALS, FAILED -> lost.forEach(watcher -> watcher.accept(account));
            case CONNECTING, SYNCING -> {
                // what is known stands until it is over or begins anew
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the runs tell us. */
    private final class Told implements AccountRun.Watcher {

        @Override
        public void tries(long account) {
            tries.forEach(watcher -> watcher.accept(account));
        }

        @Override
        public void changed(long account, Standing standing) {
            AccountSupervisor.this.changed(account, standing);
        }
    }
}
