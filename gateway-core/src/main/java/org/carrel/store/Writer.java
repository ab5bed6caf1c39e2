package org.carrel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.carrel.adapter.Text;
import org.carrel.store.LaneTurns.Turn;

/**
 * The one that writes: takes jobs from the lanes in turn, runs them in one transaction, makes it durable, answers.
 *
 * <p>A transaction that fails is rolled back and its jobs run again one by one, then piece by piece, so that one bad
 * event never takes its neighbours along. A disk without room is nobody's fault: patient lanes wait, people are told.
 */
public final class Writer implements AutoCloseable {

    /** The most events in one transaction; an operator's action waits for at most one. */
    public static final int MAX_WEIGHT = 512;

    private static final Duration PAUSE_WHEN_FULL = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(Writer.class.getName());

    private final Transaction transaction;
    private final LaneTurns turns = new LaneTurns();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<StoreHealth>> watchers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile StoreHealth health = StoreHealth.OK;

    Writer(Tx tx, Feed feed) {
        this.transaction = new Transaction(tx, feed, () -> become(StoreHealth.OK));
        this.thread = Thread.ofPlatform().name("store-writer").start(this::work);
    }

    /** The lane of this name, whose jobs are patient: they wait while the disk is full. */
    public Lane lane(String name) {
        return lane(name, Lane.WhenFull.WAIT);
    }

    /** The lane of this name; the first caller decides what happens while the disk is full. */
    public Lane lane(String name, Lane.WhenFull whenFull) {
        return lanes.computeIfAbsent(name, n -> new Lane(this, n, whenFull));
    }

    /** Whether what is written becomes durable at the moment. */
    public StoreHealth health() {
        return health;
    }

    /** Calls back on each change of {@link #health}, on the writer's thread. */
    public AutoCloseable watch(Consumer<StoreHealth> changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    void accept(Lane lane, Lane.Pending<?> pending) {
        turns.add(lane, pending);
    }

    /** Does what is waiting and ends; what comes later is refused. */
    @Override
    public void close() {
        turns.close();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (List<Turn> batch = turns.take(MAX_WEIGHT); !batch.isEmpty(); batch = turns.take(MAX_WEIGHT)) {
                together(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void together(List<Turn> batch) throws InterruptedException {
        List<Runnable> answers = new ArrayList<>(batch.size());
        try {
            transaction.begin();
            for (Turn turn : batch) {
                answers.add(transaction.run(turn.pending()));
            }
            transaction.commit();
            answers.forEach(Runnable::run);
        } catch (RuntimeException e) {
            transaction.rollback();
            LOG.log(Level.DEBUG, "A transaction of {0} jobs failed, they run one by one: {1}", batch.size(), e);
            oneByOne(batch);
        }
    }

    /** What has to wait for room goes back to the head of its lane, and what came behind it in that lane with it. */
    private void oneByOne(List<Turn> batch) throws InterruptedException {
        List<Turn> postponed = new ArrayList<>();
        Set<Lane> resting = new HashSet<>();
        for (Turn turn : batch) {
            Optional<? extends Lane.Pending<?>> left =
                    resting.contains(turn.lane()) ? Optional.of(turn.pending()) : alone(turn.lane(), turn.pending());
            left.ifPresent(waits -> {
                resting.add(turn.lane());
                postponed.add(new Turn(turn.lane(), waits));
            });
        }
        if (!postponed.isEmpty()) {
            turns.putBack(postponed);
            Thread.sleep(PAUSE_WHEN_FULL);
        }
    }

    /** Runs one job in a transaction of its own; answers what of it has to wait until there is room. */
    private <T> Optional<Lane.Pending<T>> alone(Lane lane, Lane.Pending<T> pending) {
        try {
            transaction.begin();
            Runnable answer = transaction.run(pending);
            transaction.commit();
            answer.run();
            return Optional.empty();
        } catch (StoreException e) {
            transaction.rollback();
            return e.noRoom() ? full(lane, pending, e) : divide(lane, pending, e);
        } catch (RuntimeException e) {
            transaction.rollback();
            return divide(lane, pending, e);
        }
    }

    private <T> Optional<Lane.Pending<T>> full(Lane lane, Lane.Pending<T> pending, StoreException cause) {
        if (health == StoreHealth.OK) {
            LOG.log(Level.ERROR, "The disk takes no more: {0}. Networks wait until there is room.", cause.getMessage());
        }
        become(StoreHealth.FULL);
        if (lane.whenFull() == Lane.WhenFull.WAIT && !turns.closed()) {
            return Optional.of(pending);
        }
        pending.answer().completeExceptionally(noRoom());
        return Optional.empty();
    }

    /** The job fails even alone: its pieces one by one, or what it writes instead, or the failure is its answer. */
    private <T> Optional<Lane.Pending<T>> divide(Lane lane, Lane.Pending<T> pending, RuntimeException failure) {
        List<Job<T>> pieces = pending.job().pieces();
        if (pieces.isEmpty()) {
            return giveUp(lane, pending, failure);
        }
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            CompletableFuture<T> answer = last ? pending.answer() : new CompletableFuture<>();
            Optional<Lane.Pending<T>> waits = alone(lane, new Lane.Pending<>(pieces.get(i), answer));
            if (waits.isPresent()) {
                Job<T> left = Remaining.of(waits.get().job(), pieces.subList(i + 1, pieces.size()));
                return Optional.of(new Lane.Pending<>(left, pending.answer()));
            }
        }
        return Optional.empty();
    }

    private <T> Optional<Lane.Pending<T>> giveUp(Lane lane, Lane.Pending<T> pending, RuntimeException failure) {
        Optional<Job<T>> instead = pending.job().otherwise(failure);
        if (instead.isEmpty()) {
            LOG.log(Level.ERROR, "A job of lane " + lane + " failed", failure);
            pending.answer().completeExceptionally(failure);
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "An event of lane " + lane + " could not be stored and is kept as failed", failure);
        return alone(lane, new Lane.Pending<>(instead.get(), pending.answer()));
    }

    private void become(StoreHealth now) {
        if (health != now) {
            health = now;
            watchers.forEach(watcher -> watcher.accept(now));
        }
    }

    private static Refusal noRoom() {
        return new Refusal(
                507,
                new Text(
                        "store-full",
                        Map.of(),
                        "The server's disk is full, so nothing can be kept."
                                + " Ask your administrator to make room; your text stays here."),
                Map.of());
    }
}
