package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InTurnTest {

    @Test
    void tasksRunOneAfterAnotherAndOnlySoManyWait() {
        Queue<Runnable> threads = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        InTurn turns = new InTurn(threads::add, 2);

        assertThat(turns.accept(() -> done.add("first"))).isTrue();
        assertThat(turns.accept(() -> done.add("second"))).isTrue();
        assertThat(turns.accept(() -> done.add("too many"))).isFalse();
        turns.acceptLast(() -> done.add("last"));

        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(done).containsExactly("first", "second", "last");
    }

    @Test
    void aTaskThatFailsHoldsUpNoOther() {
        Queue<Runnable> threads = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        InTurn turns = new InTurn(threads::add, 2);
        turns.accept(() -> {
            throw new IllegalStateException("fails");
        });
        turns.accept(() -> done.add("next"));

        threads.remove().run();

        assertThat(done).containsExactly("next");
    }

    @Test
    void nothingIsTakenOnceTheThreadsHaveStopped() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.shutdownNow();
        InTurn turns = new InTurn(threads, 2);

        assertThat(turns.accept(() -> {})).isFalse();
        turns.acceptLast(() -> {});
    }
}
