package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Signal;
import org.carrel.adapter.loopback.LoopbackAdapter;
import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each account lives for itself: what breaks one is said, and touches no other. */
class AccountSupervisorTest {

    private final LoopbackNetwork broken = new LoopbackNetwork(Clock.systemUTC());
    private final LoopbackNetwork sound = new LoopbackNetwork(Clock.systemUTC());
    private Database database;
    private AccountSupervisor supervisor;
    private Accounts accounts;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(folder, Clock.systemUTC());
        AdapterRegistry registry =
                new AdapterRegistry(List.of(new LoopbackAdapter(address -> address.equals("broken") ? broken : sound)));
        Secrets secrets = Secrets.in(folder);
        supervisor = new AccountSupervisor(
                database, registry, secrets, new Nothing(), _ -> new FolderFiles(folder), folder, Clock.systemUTC());
        accounts = new Accounts(database, registry, secrets, supervisor);
    }

    @AfterEach
    void close() {
        supervisor.close();
        database.close();
    }

    @Test
    void aBrokenAccountSlowsNoOther() throws Exception {
        broken.stop();
        long first = add("broken");
        until("the loss", () -> code(first) == Code.LOST);

        long second = add("sound");

        until("the other account", () -> supervisor.connected(second));
        assertThat(code(first)).isNotEqualTo(Code.CONNECTED);
    }

    @Test
    void aLostLineIsTriedAgainByItself() throws Exception {
        long account = add("broken");
        until("it to connect", () -> supervisor.connected(account));

        broken.stop();
        until("the loss", () -> supervisor.standing(account).retryAt().isPresent());
        Standing lost = supervisor.standing(account);
        assertThat(lost.status().code()).isEqualTo(Code.LOST);
        assertThat(lost.status().action()).isEqualTo(Action.WAIT);
        broken.start();

        until("it to come back", () -> supervisor.connected(account));
    }

    @Test
    void whatOnlyAPersonCanMendWaitsForOne() throws Exception {
        broken.conduct(broken.conduct().password("another"));
        long account = add("broken");
        until("the refusal", () -> code(account) == Code.BAD_CREDENTIALS);
        assertThat(supervisor.standing(account).retryAt()).isEmpty();

        broken.conduct(Conduct.GOOD);
        supervisor.tryNow(account);

        until("the try", () -> supervisor.connected(account));
    }

    @Test
    void whoeverIsToldOfAnAccountFindsIt() throws Exception {
        long account = add("sound");
        until("it to connect", () -> supervisor.connected(account));
        Semaphore told = new Semaphore(0);
        AtomicInteger lost = new AtomicInteger();
        supervisor.watchTries(id -> {
            if (supervisor.of(id).isEmpty() || code(id) == Code.DISCONNECTED) {
                lost.incrementAndGet();
            }
            told.release();
        });

        for (int round = 1; round <= 500; round++) {
            supervisor.apply(account);
            assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(lost).hasValue(0);
    }

    private long add(String address) throws InterruptedException {
        return accounts.add(
                        new Accounts.By(Optional.empty(), Optional.empty()),
                        "loopback",
                        address,
                        Map.of("address", List.of(address)),
                        Account.Managed.INBOX)
                .id();
    }

    private Code code(long account) {
        return supervisor.standing(account).status().code();
    }

    private static void until(String what, Supplier<Boolean> holds) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (holds.get()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    /** What the adapter itself brings is no part of this test. */
    private static final class Nothing implements InboundDoor {

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
