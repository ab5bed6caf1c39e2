package org.carrel.account;

import java.util.Optional;
import java.util.function.Consumer;
import org.carrel.adapter.State;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Tx;

/** An adapter's own small memory, in the database. */
record StoredState(long account, AccountStore store, Reader reader, Lane lane) implements State {

    @Override
    public Optional<byte[]> get(String key) {
        return reader.read(sql -> store.state(sql, account, key));
    }

    @Override
    public void put(String key, byte[] value) {
        write(tx -> store.putState(tx, account, key, value));
    }

    @Override
    public void remove(String key) {
        write(tx -> store.removeState(tx, account, key));
    }

    private void write(Consumer<Tx> change) {
        try {
            lane.run(change);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an adapter's state was written", e);
        }
    }
}
