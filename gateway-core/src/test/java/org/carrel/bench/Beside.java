package org.carrel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One conversation, used at a desk's pace, while another is flooded. */
final class Beside {

    private static final int PER_SECOND = 50;
    private static final int MOST = 10_000;

    private final Track flooded;
    private final Track used;

    /** Both are heard by the same ear; they have different senders. */
    Beside(Track flooded, Track used) {
        this.flooded = flooded;
        this.used = used;
    }

    /** Floods the one until all has come, and answers what the other was like meanwhile. */
    Course run(int messages, Duration patience)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Course loud = new Course(1, messages);
        Course quiet = new Course(1, MOST);
        Consumer<String> both = text -> {
            loud.heard(text);
            quiet.heard(text);
        };
        used.ear().accept(both);
        CompletableFuture<Course> all = CompletableFuture.supplyAsync(() -> flood(loud, messages, patience));
        RawClient sender = used.senders().getFirst();
        int number = 0;
        while (number < MOST && !all.isDone()) {
            sender.say(used.receiver(), quiet.text(0, ++number));
            sender.flush();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / PER_SECOND);
        }
        all.get(patience.toSeconds(), TimeUnit.SECONDS);
        return quiet.finish(number, patience);
    }

    private Course flood(Course course, int messages, Duration patience) {
        try {
            RawClient sender = flooded.senders().getFirst();
            for (int number = 1; number <= messages; number++) {
                sender.say(flooded.receiver(), course.text(0, number));
            }
            sender.flush();
            return course.finish(patience);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The flood ended early", e);
        }
    }
}
