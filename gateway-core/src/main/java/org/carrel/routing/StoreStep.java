package org.carrel.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.FailedEventStore;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Scope;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.Run;
import org.carrel.store.Job;
import org.carrel.store.Tx;
import org.carrel.store.Writer;

/** The last step inbound: one job on the account's lane, and the wait until it is durable. */
final class StoreStep {

    private final Writer writer;
    private final Inbound inbound;
    private final FailedEventStore failed = new FailedEventStore();
    private final Runs runs;

    StoreStep(Writer writer, Inbound inbound, Runs runs) {
        this.writer = writer;
        this.inbound = inbound;
        this.runs = runs;
    }

    void store(Arrival arrival) throws InterruptedException {
        writer.lane("account:" + arrival.account())
                .call(new BatchJob(arrival.account(), run(arrival), arrival.passed(), arrival.cursors()));
    }

    /** A cursor moves only over a gapless prefix (SPI). */
    private Run run(Arrival arrival) {
        return new Run(runs.of(arrival.account()), !arrival.cursors().isEmpty());
    }

    /** A batch that divides into its events, so that one that cannot be stored is kept aside and the rest goes on. */
    private final class BatchJob implements Job<Boolean> {

        private final long account;
        private final Run run;
        private final List<Event> events;
        private final Map<Scope, Cursor> cursors;

        BatchJob(long account, Run run, List<Event> events, Map<Scope, Cursor> cursors) {
            this.account = account;
            this.run = run;
            this.events = events;
            this.cursors = cursors;
        }

        @Override
        public Boolean run(Tx tx) {
            inbound.apply(tx, account, run, events, cursors);
            return true;
        }

        @Override
        public int weight() {
            return Math.max(1, events.size());
        }

        @Override
        public List<Job<Boolean>> pieces() {
            if (events.size() <= 1 && cursors.isEmpty()) {
                return List.of();
            }
            List<Job<Boolean>> pieces = new ArrayList<>();
            events.forEach(event -> pieces.add(new BatchJob(account, run, List.of(event), Map.of())));
            pieces.add(new BatchJob(account, run, List.of(), cursors));
            return pieces;
        }

        @Override
        public Optional<Job<Boolean>> otherwise(RuntimeException failure) {
            return events.stream().findFirst().map(event -> tx -> {
                failed.add(tx, account, event, failure);
                return true;
            });
        }
    }
}
