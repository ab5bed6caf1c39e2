package org.carrel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/** What has to be looked at from time to time, one task after the other, each minute, on one virtual thread. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final List<Task> tasks;
    private final Thread thread = Thread.ofVirtual().name("upkeep").unstarted(this::run);

    /** Something short that may be done again and again. */
    interface Task {
        void run() throws InterruptedException;
    }

    Upkeep(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                for (Task task : tasks) {
                    attempt(task);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Task task) throws InterruptedException {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A task of the upkeep failed; it is tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
