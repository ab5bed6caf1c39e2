package org.carrel.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks one after another on threads of another executor, and holds only so many that wait. */
final class InTurn {

    private static final Logger LOG = System.getLogger(InTurn.class.getName());

    private final Executor threads;
    private final int most;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    InTurn(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /** Takes a task; false when too many wait, or the threads have stopped. */
    boolean accept(Runnable task) {
        return accept(task, most);
    }

    /** Takes a task that must not be lost while the threads work, behind all that wait. */
    void acceptLast(Runnable task) {
        accept(task, Integer.MAX_VALUE);
    }

    private boolean accept(Runnable task, int room) {
        synchronized (waiting) {
            if (waiting.size() >= room) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        return begin();
    }

    /** A socket may end after the house has stopped; then nobody is left to hear of it. */
    private boolean begin() {
        try {
            threads.execute(this::work);
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (waiting) {
                waiting.clear();
                running = false;
            }
            return false;
        }
    }

    private void work() {
        for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
            run(task.get());
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A task failed; those behind it go on", e);
        }
    }

    private Optional<Runnable> next() {
        synchronized (waiting) {
            Optional<Runnable> task = Optional.ofNullable(waiting.pollFirst());
            running = task.isPresent();
            return task;
        }
    }
}
