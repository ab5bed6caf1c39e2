package org.carrel.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Accounts;
import org.carrel.account.FailedEvent;
import org.carrel.account.FailedEventStore;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.Run;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.EventJson;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** What failed on its way, seen and decided by a person: tried again once its cause is mended, or discarded. */
public final class FailedEvents {

    private final Database database;
    private final Lane people;
    private final Inbound inbound;
    private final Runs runs;
    private final Routing routing;
    private final FailedEventStore store = new FailedEventStore();
    private final AuditStore audit = new AuditStore();

    /** Over the events of a database, which go in again as others do. */
    public FailedEvents(Database database, Inbound inbound, Runs runs, Routing routing) {
        this.database = database;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        this.inbound = inbound;
        this.runs = runs;
        this.routing = routing;
    }

    /** The account's, the oldest first. */
    public List<FailedEvent> of(long account) {
        return database.reader().read(sql -> store.list(sql, account));
    }

    /**
     * Does again what failed: an event is stored as if it came now, a message goes through its route once more.
     *
     * @throws Refusal 409 failed-again with the reason; it stays where it is
     */
    public void again(Accounts.By by, long id) throws InterruptedException {
        FailedEvent failed =
                database.reader().read(sql -> store.get(sql, id)).orElseThrow(() -> Refusal.notFound("failed event"));
        try {
            if (failed.consumer().isPresent()) {
                handleAgain(failed.consumer().get(), failed);
                people.run(tx -> taken(tx, by, id, "replay"));
            } else {
                people.run(tx -> storeAgain(tx, taken(tx, by, id, "replay")));
            }
        } catch (InterruptedException | Refusal e) {
            throw e;
        } catch (Exception e) {
            throw failedAgain(e);
        }
    }

    private static Refusal failedAgain(Exception why) {
        return Refusal.of(409, "failed-again", "It failed again and stays here: " + why.getMessage());
    }

    private void handleAgain(String consumer, FailedEvent failed) throws Exception {
        boolean runs;
        try {
            runs = routing.again(consumer, failed.number(), Long.parseLong(failed.event()));
        } catch (Refusal e) {
            // what the route was refused, e.g. an account that is not there, is no answer to who asked for this
            throw failedAgain(e);
        }
        if (!runs) {
            throw Refusal.of(
                    409, "route-missing", "The route \"" + consumer + "\" does not run. Start it, or discard this.");
        }
    }

    private void storeAgain(Tx tx, FailedEvent failed) {
        inbound.apply(
                tx,
                failed.account(),
                new Run(runs.of(failed.account()), true),
                List.of(EventJson.read(failed.event())),
                Map.of());
    }

    /** Gives one up for good. */
    public void discard(Accounts.By by, long id) throws InterruptedException {
        people.run(tx -> taken(tx, by, id, "discard"));
    }

    private FailedEvent taken(Tx tx, Accounts.By by, long id, String action) {
        Optional<FailedEvent> found = store.get(tx, id);
        FailedEvent failed = found.orElseThrow(() -> Refusal.notFound("failed event"));
        store.remove(tx, failed);
        audit.write(tx, by.operator(), by.token(), action, Entity.ACCOUNT, failed.account(), "failed_event");
        return failed;
    }
}
