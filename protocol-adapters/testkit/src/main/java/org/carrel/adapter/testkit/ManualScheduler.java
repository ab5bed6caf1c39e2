package org.carrel.adapter.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A scheduler that runs when its {@link ManualClock} is moved. */
public final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {

    private final ManualClock clock;
    private final AtomicLong order = new AtomicLong();
    private final PriorityQueue<Timed<?>> waiting = new PriorityQueue<>(
            Comparator.comparing((Timed<?> timed) -> timed.due).thenComparingLong(timed -> timed.order));
    private boolean stopped;

    ManualScheduler(ManualClock clock) {
        this.clock = clock;
    }

    /** How many tasks wait for their time. */
    public synchronized int waiting() {
        return waiting.size();
    }

    void runUntil(Instant end) {
        for (Optional<Timed<?>> next = next(end); next.isPresent(); next = next(end)) {
            Timed<?> timed = next.get();
            if (timed.due.isAfter(clock.instant())) {
                clock.set(timed.due);
            }
            timed.fire();
        }
    }

    private synchronized Optional<Timed<?>> next(Instant end) {
        Timed<?> first = waiting.peek();
        if (first == null || first.due.isAfter(end)) {
            return Optional.empty();
        }
        waiting.remove(first);
        return Optional.of(first);
    }

    private synchronized <T> Timed<T> add(Timed<T> timed) {
        if (!stopped) {
            waiting.add(timed);
        }
        return timed;
    }

    private synchronized void drop(Timed<?> timed) {
        waiting.remove(timed);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(new Timed<>(new FutureTask<>(command, true), after(delay, unit), Optional.empty()));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(new Timed<>(new FutureTask<>(callable), after(delay, unit), Optional.empty()));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initial, long period, TimeUnit unit) {
        Duration every = Duration.of(period, unit.toChronoUnit());
        FutureTask<Boolean> never = new FutureTask<>(() -> true);
        return add(new Timed<>(never, after(initial, unit), Optional.of(new Repeat(command, every))));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initial, long delay, TimeUnit unit) {
        return scheduleAtFixedRate(command, initial, delay, unit);
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public synchronized void shutdown() {
        stopped = true;
        waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return new ArrayList<>();
    }

    @Override
    public synchronized boolean isShutdown() {
        return stopped;
    }

    @Override
    public boolean isTerminated() {
        return isShutdown();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isShutdown();
    }

    private Instant after(long delay, TimeUnit unit) {
        return clock.instant().plus(Duration.of(Math.max(0, delay), unit.toChronoUnit()));
    }

    private record Repeat(Runnable command, Duration every) {}

    private final class Timed<T> implements ScheduledFuture<T> {

        private final FutureTask<T> task;
        private final Optional<Repeat> repeat;
        private final long order = ManualScheduler.this.order.incrementAndGet();
        private Instant due;

        Timed(FutureTask<T> task, Instant due, Optional<Repeat> repeat) {
            this.task = task;
            this.due = due;
            this.repeat = repeat;
        }

        void fire() {
            if (repeat.isEmpty()) {
                task.run();
                return;
            }
            repeat.get().command().run();
            if (!isCancelled()) {
                due = due.plus(repeat.get().every());
                var _ = add(this);
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            drop(this);
            return task.cancel(false);
        }

        @Override
        public boolean isCancelled() {
            return task.isCancelled();
        }

        @Override
        public boolean isDone() {
            return task.isDone();
        }

        @Override
        public T get() throws java.util.concurrent.ExecutionException, InterruptedException {
            return task.get();
        }

        @Override
        public T get(long timeout, TimeUnit unit)
                throws InterruptedException, java.util.concurrent.ExecutionException,
                        java.util.concurrent.TimeoutException {
            return task.get(timeout, unit);
        }
    }
}
