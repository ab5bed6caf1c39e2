package org.carrel.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run of numbered messages from start to finish: each carries its run, its dialog, its number and the moment it was
 * sent, on the one clock of this process. Whoever receives reports each text here.
 */
final class Course {

    private static final AtomicLong RUNS = new AtomicLong(System.currentTimeMillis());

    private final long run = RUNS.incrementAndGet();
    private final int[] last;
    private final long[] latencies;
    private int heard;
    private int outOfOrder;
    private volatile long began;
    private volatile long ended;

    Course(int dialogs, int each) {
        this.last = new int[dialogs];
        this.latencies = new long[dialogs * each];
    }

    /** The text of one message, sent now; numbers begin with 1. */
    String text(int dialog, int number) {
        long now = System.nanoTime();
        if (began == 0) {
            began = now;
        }
        return "b " + run + " " + dialog + " " + number + " " + now;
    }

    /** A text came; those of other runs and repeats do not count. */
    synchronized void heard(String text) {
        long now = System.nanoTime();
        String[] words = text.split(" ");
        if (words.length != 5 || !words[0].equals("b") || Long.parseLong(words[1]) != run) {
            return;
        }
        int dialog = Integer.parseInt(words[2]);
        int number = Integer.parseInt(words[3]);
        if (number <= last[dialog]) {
            return;
        }
        outOfOrder += number == last[dialog] + 1 ? 0 : 1;
        last[dialog] = number;
        latencies[heard++] = now - Long.parseLong(words[4]);
        ended = now;
        notifyAll();
    }

    /**
     * Waits for the last one.
     *
     * @throws IllegalStateException when messages were lost or came out of order
     */
    Course finish(Duration patience) throws InterruptedException {
        return finish(latencies.length, patience);
    }

    /** Waits for the last of this many, where fewer were sent than there was room for. */
    synchronized Course finish(int sent, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); heard < sent && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        if (heard < sent || outOfOrder > 0) {
            throw new IllegalStateException(
                    (sent - heard) + " messages were lost and " + outOfOrder + " came out of order.");
        }
        return this;
    }

    /** The latency that this share of the messages stayed below, in milliseconds. */
    synchronized double percentile(double share) {
        long[] sorted = Arrays.copyOf(latencies, heard);
        Arrays.sort(sorted);
        return sorted[Math.min(heard - 1, (int) (heard * share))] / 1e6;
    }

    /** Messages a second, from the first one sent to the last one received. */
    double rate() {
        return latencies.length / ((ended - began) / 1e9);
    }
}
