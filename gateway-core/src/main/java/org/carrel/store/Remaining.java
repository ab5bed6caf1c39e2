package org.carrel.store;

import java.util.List;
import java.util.stream.Stream;

/** What is left of a job that was divided, when there was no room for all of it: what is stored is not stored again. */
record Remaining<T>(List<Job<T>> pieces) implements Job<T> {

    /** What is left of a piece, and those behind it. */
    static <T> Remaining<T> of(Job<T> first, List<Job<T>> others) {
        return new Remaining<>(Stream.concat(Stream.of(first), others.stream()).toList());
    }

    @Override
    public T run(Tx tx) {
        pieces.subList(0, pieces.size() - 1).forEach(piece -> piece.run(tx));
        return pieces.getLast().run(tx);
    }

    @Override
    public int weight() {
        return pieces.stream().mapToInt(Job::weight).sum();
    }
}
