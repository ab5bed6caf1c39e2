package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Canary;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter that breaks its contract is tried again like one whose line is lost. */
class AccountRunTest {

    @Test
    void oneThatThrowsWhereverItCanIsTriedAgain(@TempDir Path folder) throws Exception {
        Careless adapter = new Careless();
        AdapterRegistry registry = new AdapterRegistry(List.of(adapter));
        Secrets secrets = Secrets.in(folder);
        try (Database database = Database.open(folder, Clock.systemUTC());
                AccountSupervisor supervisor = new AccountSupervisor(
                        database,
                        registry,
                        secrets,
                        new Nowhere(),
                        _ -> new FolderFiles(folder),
                        folder,
                        Clock.systemUTC())) {
            long account = new Accounts(database, registry, secrets, supervisor)
                    .add(
                            new Accounts.By(Optional.empty(), Optional.empty()),
                            "careless",
                            "Desk",
                            Map.of(),
                            Account.Managed.INBOX)
                    .id();

            assertThat(adapter.thirdTry.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.standing(account).status().text().english()).isNotBlank();
        }
    }

    @Test
    void oneThatIsDeafIsToldInWordsAndConnectedAgain(@TempDir Path folder) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        CountDownLatch twice = new CountDownLatch(2);
        try (Database database = Database.open(folder, Clock.systemUTC());
                AccountRun run = new AccountRun(
                        new Careless() {
                            @Override
                            public AccountConnection open(AccountConfig config, AdapterContext context) {
                                return new Deaf();
                            }
                        },
                        new AccountConfig("1", Map.of(), Map.of()),
                        1,
                        new Context.Tools(
                                new AccountStore(),
                                database.reader(),
                                Secrets.in(folder),
                                new Nowhere(),
                                _ -> new FolderFiles(folder),
                                folder,
                                Clock.systemUTC(),
                                account -> database.writer().lane("account:" + account)),
                        new Pulse.Rhythm(Duration.ofMillis(10), Duration.ofSeconds(5)),
                        new AccountRun.Watcher() {
                            @Override
                            public void tries(long account) {
                                twice.countDown();
                            }

                            @Override
                            public void changed(long account, Standing standing) {
                                told.add(standing.status().text().code());
                            }
                        })) {
            run.start();

            assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(told).startsWith("connecting", "connected", "account-deaf");
        }
    }

    private static class Careless implements Adapter {

        final CountDownLatch thirdTry = new CountDownLatch(1);
        private final AtomicInteger tries = new AtomicInteger();

        @Override
        public NetworkInfo info() {
            return new NetworkInfo("careless", "Careless", "", URI.create("https://example.org/"), 1);
        }

        @Override
        public List<Field> accountFields() {
            return List.of();
        }

        @Override
        public List<Problem> check(AccountConfig config) {
            return List.of();
        }

        @Override
        public AccountConnection open(AccountConfig config, AdapterContext context) {
            return new Throwing();
        }

        private final class Throwing extends Bare {

            @Override
            public AccountStatus connect() {
                if (tries.incrementAndGet() == 3) {
                    thirdTry.countDown();
                }
                if (tries.get() % 2 == 0) {
                    throw new IllegalStateException("forgot something");
                }
                Text lost = new Text("lost", Map.of(), "Lost.");
                return new AccountStatus(AccountStatus.Code.LOST, lost, AccountStatus.Action.WAIT);
            }

            @Override
            public void disconnect() {
                throw new IllegalStateException("was not connected");
            }
        }
    }

    /** Connects, and hears nothing. */
    private static final class Deaf extends Bare implements Canary {

        @Override
        public AccountStatus connect() {
            return new AccountStatus(
                    AccountStatus.Code.CONNECTED,
                    new Text("connected", Map.of(), "Connected."),
                    AccountStatus.Action.NONE);
        }

        @Override
        public void disconnect() {
            // nothing to end
        }

        @Override
        public Duration probe() throws AdapterException {
            throw new AdapterException(
                    AdapterException.Kind.REMOTE_UNAVAILABLE, true, Duration.ZERO, new Text("no", Map.of(), "No."));
        }

        @Override
        public <F extends Feature> Optional<F> feature(Class<F> type) {
            return type == Canary.class ? Optional.of(type.cast(this)) : Optional.empty();
        }
    }

    private abstract static class Bare implements AccountConnection {

        @Override
        public Capabilities capabilities(DialogRef dialog) {
            return new Capabilities(Map.of(), 100, 1, 0, false, false, false);
        }

        @Override
        public DialogRef dialog(DialogRef.Kind kind, String typed) {
            return new DialogRef(kind, typed);
        }

        @Override
        public Rendering render(DialogRef dialog, Draft draft) {
            return new Rendering(List.of(), List.of(), Optional.empty());
        }

        @Override
        public Sent send(DialogRef dialog, TransactionId id, Command command) throws AdapterException {
            throw new IllegalStateException("nothing is sent in this test");
        }

        @Override
        public <F extends Feature> Optional<F> feature(Class<F> type) {
            return Optional.empty();
        }
    }

    private static final class Nowhere implements InboundDoor {

        @Override
        public void deliver(long account, Batch batch) {
            // nothing arrives
        }

        @Override
        public void signal(long account, Signal signal) {
            // nor is shown
        }
    }
}
