package org.carrel.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Scope;

/** A batch on its way in: its events as the network gave them, and those that have passed the steps so far. */
public final class Arrival {

    private final long account;
    private final Batch batch;
    private final List<Event> passed = new ArrayList<>();

    Arrival(long account, Batch batch) {
        this.account = account;
        this.batch = batch;
    }

    /** Whose it is. */
    public long account() {
        return account;
    }

    /** What came, in order. */
    public List<Event> events() {
        return batch.events();
    }

    /** How far the account's archives are read with it. */
    public Map<Scope, Cursor> cursors() {
        return batch.cursors();
    }

    /** What has passed, in order. */
    public List<Event> passed() {
        return passed;
    }

    void pass(Event event) {
        passed.add(event);
    }
}
