package org.carrel.adapter.testkit.contract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.carrel.adapter.testkit.RecordingContext;

/** Asks a far end again and again, because nobody tells a test when a foreign screen has changed. */
final class Asked {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Asked() {}

    static <T> T until(String what, Callable<T> question, Predicate<T> enough) throws Exception {
        long end = System.nanoTime() + RecordingContext.PATIENCE.toNanos();
        T answer = question.call();
        while (!enough.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what + "; last seen: " + answer);
            }
            Thread.sleep(PAUSE);
            answer = question.call();
        }
        return answer;
    }

    static void untilTrue(String what, Callable<Boolean> question) throws Exception {
        until(what, question, Boolean::booleanValue);
    }
}
