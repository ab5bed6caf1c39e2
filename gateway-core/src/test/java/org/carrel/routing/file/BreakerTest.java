package org.carrel.routing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A route that says too much is stopped, and what it was about to say is kept. */
@Timeout(30)
class BreakerTest {

    private static final int MOST = 300;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger tripped = new AtomicInteger();

    @Test
    void whatPeopleSayPasses() throws Exception {
        Breaker breaker = new Breaker(MOST, now::get, tripped::incrementAndGet);
        for (int minute = 0; minute < 3; minute++) {
            for (int i = 0; i < MOST; i++) {
                breaker.pass();
            }
            now.addAndGet(61_000_000_000L);
        }

        assertThat(tripped).hasValue(0);
    }

    @Test
    void aStormWaitsUntilItsRouteIsEnded() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Breaker breaker = new Breaker(MOST, now::get, told::countDown);
        Thread route = Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    breaker.pass();
                }
            } catch (InterruptedException e) {
                ended.countDown();
            }
        });

        told.await();
        assertThat(ended.getCount()).isEqualTo(1);
        route.interrupt();
        ended.await();
    }
}
