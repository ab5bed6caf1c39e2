package org.carrel.adapter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.crypto.SecretKey;

/** What one account's connection sees of Carrel. Thread-safe. */
public interface AdapterContext {

    /**
     * Hands over what must not be lost. Events and cursors of the batch are stored in one transaction; when the call
     * returns they are, and only then may the network be told "received".
     *
     * <p>At most 256 events. Calls for one {@link Scope} come one after another, in the order of their events. It never
     * throws for trouble of the store: it waits until there is room again. Meanwhile the adapter answers keep-alives,
     * reads on into a bounded buffer, then stops reading.
     *
     * <p>A cursor moves only over a prefix without gaps: while a scope catches up, its live events are delivered without
     * one.
     *
     * @throws InterruptedException when {@link AccountConnection#disconnect} ends the wait. Whether the batch was stored
     *     is then unknown; what comes again is recognised by the server's ids
     */
    void deliver(Batch batch) throws InterruptedException;

    /**
     * Tells what may be lost. Never waits; of several for the same dialog and author the newest wins. Kept in memory
     * only, and forgotten as soon as the account is not connected.
     */
    void signal(Signal signal);

    /** How far a scope was stored; empty if never. Read it at every {@code connect}. */
    Optional<Cursor> cursor(Scope scope);

    /**
     * Reports how the account is now, when that changes other than by the return of {@code connect}. Never waits.
     * Ignored after {@code disconnect} and when a newer {@code connect} has begun.
     */
    void status(AccountStatus status);

    /** A few small values of this account that survive a restart, each at most 64 KiB. */
    State state();

    /** This account's own folder, made at the first call. */
    Path directory();

    /** A key of this account for encrypting in its folder; the same for the same name, kept outside the database. */
    SecretKey key(String name);

    /** Files that messages carry. */
    Files files();

    /** Where patrons can go, for networks with a page of their own. */
    Desks desks();

    /** How dialogs stand, as the patron may see it, for networks with a page of their own. */
    Dialogs dialogs();

    /** The time. No adapter asks the system for it. */
    Clock clock();

    /**
     * For what happens later or again. This account's own, on virtual threads, with the adapter's class loader as
     * context loader. Tasks may run one at a time: what blocks for long gets a virtual thread of its own.
     */
    ScheduledExecutorService scheduler();

    /** This account's log. No message text and no secret goes into it. */
    System.Logger logger();
}
