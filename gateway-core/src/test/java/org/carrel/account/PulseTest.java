package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.Canary;
import org.carrel.adapter.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a connection that looks well hears. */
@Timeout(60)
class PulseTest {

    private static final Pulse.Rhythm QUICK = new Pulse.Rhythm(Duration.ofMillis(5), Duration.ofSeconds(5));
    private static final Pulse.Rhythm IMPATIENT = new Pulse.Rhythm(Duration.ofMillis(5), Duration.ofMillis(50));

    private final BlockingQueue<AccountStatus> told = new LinkedBlockingQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    private static AdapterException failure(Kind kind) {
        return new AdapterException(kind, true, Duration.ZERO, new Text("no", Map.of(), "No."));
    }

    private Pulse begin(Canary canary, Pulse.Rhythm rhythm) {
        return Pulse.begin(
                () -> {
                    asked.incrementAndGet();
                    return canary.probe();
                },
                rhythm,
                () -> true,
                told::add);
    }

    private void awaitAsked(int times) throws InterruptedException {
        while (asked.get() < times) {
            Thread.sleep(5);
        }
    }

    @Test
    void aConnectionThatHearsIsAskedOnAndOn() throws Exception {
        try (Pulse _ = begin(() -> Duration.ZERO, QUICK)) {
            awaitAsked(5);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatHearsNothingIsToldOnce() throws Exception {
        try (Pulse _ = begin(
                () -> {
                    throw failure(Kind.REMOTE_UNAVAILABLE);
                },
                QUICK)) {
            AccountStatus status = told.take();

            assertThat(status.code()).isEqualTo(AccountStatus.Code.LOST);
            assertThat(status.action()).isEqualTo(AccountStatus.Action.WAIT);
            assertThat(status.text().code()).isEqualTo("account-deaf");
            assertThat(told.poll(100, TimeUnit.MILLISECONDS)).isNull();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aProbeThatNeverEndsCountsAndIsInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Pulse _ = begin(
                () -> {
                    try {
                        Thread.sleep(Duration.ofDays(1));
                        return Duration.ZERO;
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                },
                IMPATIENT)) {
            assertThat(told.take().code()).isEqualTo(AccountStatus.Code.LOST);
            interrupted.await();
        }
    }

    @Test
    void whoeverIsNotConnectedOrFailsInItselfIsNotCalledDeaf() throws Exception {
        try (Pulse _ = begin(
                () -> {
                    if (asked.get() % 2 == 0) {
                        throw new IllegalStateException("forgot something");
                    }
                    throw failure(Kind.NOT_CONNECTED);
                },
                QUICK)) {
            awaitAsked(4);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whileItCatchesUpItIsNotAsked() throws Exception {
        AtomicBoolean connected = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(3);
        try (Pulse _ = Pulse.begin(
                () -> {
                    assertThat(connected).isTrue();
                    asked.incrementAndGet();
                    return Duration.ZERO;
                },
                QUICK,
                () -> {
                    looked.countDown();
                    return connected.get();
                },
                told::add)) {
            looked.await();
            assertThat(asked).hasValue(0);
            connected.set(true);
            awaitAsked(1);
        }
    }

    @Test
    void afterItsEndNobodyIsTold() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Pulse pulse = begin(
                () -> {
                    under.countDown();
                    while (closed.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                    throw failure(Kind.REMOTE_UNAVAILABLE);
                },
                QUICK);
        under.await();
        pulse.close();
        closed.countDown();
        ended.await();

        assertThat(told.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
