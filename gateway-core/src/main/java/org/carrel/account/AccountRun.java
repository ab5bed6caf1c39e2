package org.carrel.account;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Canary;
import org.carrel.adapter.Text;
import org.carrel.store.FitText;

/**
 * Keeps one account connected, on one virtual thread: a try, then the wait until the line is lost, then a pause that
 * grows. What only a person can mend is not tried again by itself.
 */
final class AccountRun implements AutoCloseable {

    private static final Logger LOG = System.getLogger(AccountRun.class.getName());
    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private sealed interface Event {
        record Reported(AccountStatus status) implements Event {}

        record TryNow() implements Event {}
    }

    private final long account;
    private final Clock clock;
    private final Pulse.Rhythm rhythm;
    private final Watcher watcher;
    private final Context context;
    private final AccountConnection connection;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile Standing standing;
    private volatile boolean trying;

    /** Who is told how the account stands. */
    interface Watcher {
        /** A try to connect begins: what is fetched from here on belongs to it. */
        void tries(long account);

        void changed(long account, Standing standing);
    }

    AccountRun(
            Adapter adapter,
            AccountConfig config,
            long account,
            Context.Tools tools,
            Pulse.Rhythm rhythm,
            Watcher watcher) {
        this.account = account;
        this.clock = tools.clock();
        this.rhythm = rhythm;
        this.watcher = watcher;
        this.standing = new Standing(connecting(), clock.instant(), Optional.empty());
        this.context = new Context(account, tools, this::reported);
        this.connection = adapter.open(config, context);
        this.thread = Thread.ofVirtual().name("account-" + account).unstarted(this::run);
    }

    /** Begins to connect. Whoever is told of it asks for the run, so it must be known by then. */
    void start() {
        thread.start();
    }

    AccountConnection connection() {
        return connection;
    }

    Standing standing() {
        return standing;
    }

    boolean connected() {
        return standing.status().code() == Code.CONNECTED;
    }

    void tryNow() {
        events.add(new Event.TryNow());
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rest(oneConnection());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails in it, the account is tried again. */
    private AccountStatus oneConnection() throws InterruptedException {
        try {
            become(connecting(), Optional.empty());
            events.clear();
            watcher.tries(account);
            return attempt();
        } catch (RuntimeException | Error e) {
            return failed(e);
        } finally {
            disconnect();
        }
    }

    private void disconnect() {
        try {
            connection.disconnect();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The adapter of account " + account + " failed while disconnecting", e);
        }
    }

    private AccountStatus failed(Throwable e) {
        LOG.log(Level.ERROR, "Account " + account + " failed", e);
        String words = "The adapter failed: " + e.getClass().getSimpleName() + ". The log has the details.";
        return new AccountStatus(Code.LOST, new Text("adapter-failed", Map.of(), words), Action.WAIT);
    }

    /** One connection from its first try to its end; answers how it ended. */
    private AccountStatus attempt() throws InterruptedException {
        Instant began = clock.instant();
        AccountStatus status = connect();
        Optional<Pulse> pulse = connection
                .feature(Canary.class)
                .map(canary -> Pulse.begin(canary, rhythm, this::connected, this::reported));
        try {
            while (alive(status)) {
                become(status, Optional.empty());
                if (events.take() instanceof Event.Reported reported) {
                    status = reported.status();
                }
            }
        } finally {
            pulse.ifPresent(Pulse::close);
        }
        if (Duration.between(began, clock.instant()).compareTo(STABLE) > 0) {
            backoff.reset();
        }
        return status;
    }

    private AccountStatus connect() throws InterruptedException {
        trying = true;
        try {
            return connection.connect();
        } finally {
            trying = false;
        }
    }

    private void rest(AccountStatus ended) throws InterruptedException {
        if (ended.action() != Action.WAIT && ended.action() != Action.NONE) {
            become(ended, Optional.empty());
            awaitTry(Optional.empty());
            backoff.reset();
            return;
        }
        Duration wait = backoff.next();
        become(ended, Optional.of(clock.instant().plus(wait)));
        awaitTry(Optional.of(wait));
    }

    private void awaitTry(Optional<Duration> atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.map(Duration::toNanos).orElse(Long.MAX_VALUE / 2);
        while (true) {
            Event event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null || event instanceof Event.TryNow) {
                return;
            }
        }
    }

    /** While a try is under way its steps are only shown; how it ends is what {@code connect} answers. */
    private void reported(AccountStatus status) {
        if (trying && alive(status)) {
            become(status, Optional.empty());
        } else {
            events.add(new Event.Reported(status));
        }
    }

    private void become(AccountStatus status, Optional<Instant> retryAt) {
        AccountStatus fit = new AccountStatus(status.code(), FitText.of(status.text()), status.action());
        standing = new Standing(fit, clock.instant(), retryAt);
        try {
            watcher.changed(account, standing);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Whoever waits for account " + account + " failed", e);
        }
    }

    private static boolean alive(AccountStatus status) {
        return switch (status.code()) {
            case CONNECTING, SYNCING, CONNECTED -> true;
            case DISCONNECTED, LOST, BAD_CREDENTIALS, FAILED -> false;
        };
    }

    private static AccountStatus connecting() {
        return new AccountStatus(Code.CONNECTING, new Text("connecting", Map.of(), "Connecting."), Action.NONE);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.close();
    }
}
