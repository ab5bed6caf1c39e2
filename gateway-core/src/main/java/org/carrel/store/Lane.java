package org.carrel.store;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * One source of jobs for the writer: an account, the people, a consumer. Jobs of a lane run in the order they came;
 * lanes are served in turn, so that a flood in one delays another by one transaction at most.
 */
public final class Lane {

    /** What a lane's jobs do while the disk takes no more. */
    public enum WhenFull {
        /** They wait until there is room; for what a network handed us. */
        WAIT,
        /** They are refused in words; for people, who see it and keep their draft. */
        REFUSE
    }

    record Pending<T>(Job<T> job, CompletableFuture<T> answer) {}

    private final Writer writer;
    private final String name;
    private final WhenFull whenFull;
    private final ArrayDeque<Pending<?>> waiting = new ArrayDeque<>();

    Lane(Writer writer, String name, WhenFull whenFull) {
        this.writer = writer;
        this.name = name;
        this.whenFull = whenFull;
    }

    /**
     * Runs the job and waits until what it wrote is durable.
     *
     * @throws Refusal when the job answers with no
     * @throws InterruptedException when the caller stops waiting; the job may run all the same
     */
    public <T> T call(Job<T> job) throws InterruptedException {
        CompletableFuture<T> answer = submit(job);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** As {@link #call}, for what has nothing to answer. */
    public void run(Consumer<Tx> write) throws InterruptedException {
        call(tx -> {
            write.accept(tx);
            return true;
        });
    }

    /** Hands the job over; the answer completes once what it wrote is durable. */
    public <T> CompletableFuture<T> submit(Job<T> job) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        writer.accept(this, new Pending<>(job, answer));
        return answer;
    }

    /** What its jobs do while the disk takes no more. */
    WhenFull whenFull() {
        return whenFull;
    }

    /** The jobs that wait; the writer's lock guards them. */
    ArrayDeque<Pending<?>> waiting() {
        return waiting;
    }

    @Override
    public String toString() {
        return name;
    }
}
