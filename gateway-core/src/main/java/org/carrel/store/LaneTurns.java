package org.carrel.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Takes jobs from the lanes in turn: one of each, round and round. Thread-safe. */
final class LaneTurns {

    /** One job of one lane, on its way. */
    record Turn(Lane lane, Lane.Pending<?> pending) {}

    private final ArrayDeque<Lane> busy = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(Lane lane, Lane.Pending<?> pending) {
        if (closed) {
            pending.answer().completeExceptionally(new StoreException("The store is closed."));
            return;
        }
        if (lane.waiting().isEmpty()) {
            busy.add(lane);
            notifyAll();
        }
        lane.waiting().add(pending);
    }

    /** Waits for work and takes up to a weight of it; empty once closed and drained. */
    synchronized List<Turn> take(int maxWeight) throws InterruptedException {
        while (busy.isEmpty() && !closed) {
            wait();
        }
        List<Turn> turns = new ArrayList<>();
        for (int weight = 0; weight < maxWeight && !busy.isEmpty(); ) {
            Lane lane = busy.removeFirst();
            Lane.Pending<?> pending = lane.waiting().removeFirst();
            if (!lane.waiting().isEmpty()) {
                busy.addLast(lane);
            }
            weight += pending.job().weight();
            turns.add(new Turn(lane, pending));
        }
        return turns;
    }

    /** Puts jobs back to where they were taken from, in their order. */
    synchronized void putBack(List<Turn> turns) {
        for (Turn turn : turns.reversed()) {
            if (turn.lane().waiting().isEmpty()) {
                busy.add(turn.lane());
            }
            turn.lane().waiting().addFirst(turn.pending());
        }
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
