package org.carrel.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongFunction;
import javax.crypto.SecretKey;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Desks;
import org.carrel.adapter.Dialogs;
import org.carrel.adapter.Scope;
import org.carrel.adapter.Signal;
import org.carrel.adapter.State;
import org.carrel.store.Lane;
import org.carrel.store.Reader;

/** What one account's adapter sees of us. */
final class Context implements AdapterContext, AutoCloseable {

    private final long account;
    private final Tools tools;
    private final ScheduledExecutorService scheduler;
    private final StatusSink sink;

    /** What all accounts share. */
    record Tools(
            AccountStore store,
            Reader reader,
            Secrets secrets,
            InboundDoor door,
            LongFunction<org.carrel.adapter.Files> files,
            Path data,
            Clock clock,
            Lanes lanes) {}

    /** The lane of an account. */
    interface Lanes {
        Lane of(long account);
    }

    /** Where an adapter's word about its account goes. */
    interface StatusSink {
        void accept(AccountStatus status);
    }

    Context(long account, Tools tools, StatusSink sink) {
        this.account = account;
        this.tools = tools;
        this.sink = sink;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("account-" + account + "-").factory());
    }

    @Override
    public void deliver(Batch batch) throws InterruptedException {
        tools.door().deliver(account, batch);
    }

    @Override
    public void signal(Signal signal) {
        tools.door().signal(account, signal);
    }

    @Override
    public Optional<Cursor> cursor(Scope scope) {
        return tools.reader()
                .read(sql -> tools.store().cursor(sql, account, scope.name()))
                .map(Cursor::new);
    }

    @Override
    public void status(AccountStatus status) {
        sink.accept(status);
    }

    @Override
    public State state() {
        return new StoredState(
                account, tools.store(), tools.reader(), tools.lanes().of(account));
    }

    @Override
    public Path directory() {
        try {
            return Files.createDirectories(tools.data().resolve("accounts").resolve(Long.toString(account)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SecretKey key(String name) {
        return tools.secrets().derive(account, name);
    }

    @Override
    public org.carrel.adapter.Files files() {
        return tools.files().apply(account);
    }

    @Override
    public Desks desks() {
        throw new UnsupportedOperationException("Desks open to adapters with the patrons' widget.");
    }

    @Override
    public Dialogs dialogs() {
        throw new UnsupportedOperationException("Dialogs open to adapters with the patrons' widget.");
    }

    @Override
    public Clock clock() {
        return tools.clock();
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("org.carrel.account." + account);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
