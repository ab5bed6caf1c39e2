package org.carrel.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A way from senders to one receiver: straight through the server, or through Carrel besides.
 *
 * @param name for the report
 * @param senders each is one dialog
 * @param receiver the address they write to
 * @param ear sets who hears what the receiver gets
 */
record Track(String name, List<RawClient> senders, String receiver, Consumer<Consumer<String>> ear) {

    /** Sends at an even pace, the dialogs in turn. */
    Course paced(int dialogs, int messages, int perSecond) throws IOException, InterruptedException {
        Course course = new Course(dialogs, messages / dialogs);
        ear.accept(course::heard);
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            waitUntil(start + i * 1_000_000_000L / perSecond);
            RawClient sender = senders.get(i % dialogs);
            sender.say(receiver, course.text(i % dialogs, 1 + i / dialogs));
            sender.flush();
        }
        return course;
    }

    /** Sends as fast as the server takes it, one thread a dialog. */
    Course flood(int dialogs, int messages) throws InterruptedException {
        Course course = new Course(dialogs, messages / dialogs);
        ear.accept(course::heard);
        List<Thread> threads = IntStream.range(0, dialogs)
                .mapToObj(dialog -> Thread.ofPlatform().start(() -> flood(course, dialog, messages / dialogs)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return course;
    }

    private void flood(Course course, int dialog, int messages) {
        try {
            for (int number = 1; number <= messages; number++) {
                senders.get(dialog).say(receiver, course.text(dialog, number));
            }
            senders.get(dialog).flush();
        } catch (IOException e) {
            throw new IllegalStateException("The server closed a sender's stream", e);
        }
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
