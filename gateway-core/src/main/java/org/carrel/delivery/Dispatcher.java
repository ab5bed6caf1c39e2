package org.carrel.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.carrel.account.Connections;
import org.carrel.store.Database;
import org.carrel.store.Lane;

/**
 * Gives each dialog with work a virtual thread of its own: in order within a dialog, dialogs side by side. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Database database;
    private final Connections connections;
    private final Sender sender;
    private final OutboxStore store = new OutboxStore();
    private final Lane lane;
    private final Map<Long, Boolean> wokenAgain = new HashMap<>();
    private final Map<Long, Thread> threads = new HashMap<>();
    private boolean closed;

    /** A dispatcher that works when it is woken. */
    public Dispatcher(Database database, Connections connections, Sender sender) {
        this.database = database;
        this.connections = connections;
        this.sender = sender;
        this.lane = database.writer().lane("delivery");
    }

    /** There is something to send in this dialog. Never waits. */
    public synchronized void wake(long dialog) {
        if (closed) {
            return;
        }
        if (wokenAgain.put(dialog, true) == null) {
            threads.put(dialog, Thread.ofVirtual().name("dialog-" + dialog).start(() -> work(dialog)));
        }
    }

    /** The account is connected: what waited for it goes on. */
    public void wakeAccount(long account) {
        database.reader().read(sql -> store.busy(sql, account)).forEach(this::wake);
    }

    private void work(long dialog) {
        DialogWork work = new DialogWork(dialog, database.reader(), lane, store, connections, sender);
        try {
            while (again(dialog)) {
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Sending in dialog " + dialog + " stopped; it goes on at the next message", e);
            end(dialog);
        }
    }

    /** Whether somebody woke the dialog since it last looked; if not, its thread ends. */
    private synchronized boolean again(long dialog) {
        if (Boolean.TRUE.equals(wokenAgain.get(dialog))) {
            wokenAgain.put(dialog, false);
            return true;
        }
        end(dialog);
        return false;
    }

    private synchronized void end(long dialog) {
        wokenAgain.remove(dialog);
        threads.remove(dialog);
    }

    @Override
    public synchronized void close() {
        closed = true;
        threads.values().forEach(Thread::interrupt);
    }
}
