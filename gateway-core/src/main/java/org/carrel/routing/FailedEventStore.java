package org.carrel.routing;

import org.carrel.adapter.Event;
import org.carrel.store.Tx;

/** What could not be stored, kept with its reason. */
final class FailedEventStore {

    void add(Tx tx, long account, Event event, RuntimeException failure) {
        tx.update(
                "INSERT INTO failed_event (id, account, dialog, event, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
                tx.newId(),
                account,
                event.head().dialog().address(),
                event.toString(),
                String.valueOf(failure.getMessage()),
                tx.now());
    }
}
