package org.carrel;

import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.delivery.Dispatcher;

/**
 * The one circle in the house: what arrives may settle what goes out, and what goes out needs the connections that
 * arrivals come from. It is closed once, before anything starts.
 */
final class Loop {

    private volatile Optional<Connections> connections = Optional.empty();
    private volatile Optional<Dispatcher> dispatcher = Optional.empty();

    void close(Connections connections, Dispatcher dispatcher) {
        this.connections = Optional.of(connections);
        this.dispatcher = Optional.of(dispatcher);
    }

    void wake(long dialog) {
        dispatcher.ifPresent(one -> one.wake(dialog));
    }

    Connections connections() {
        return new Connections() {
            @Override
            public Optional<AccountConnection> of(long account) {
                return connections.flatMap(all -> all.of(account));
            }

            @Override
            public boolean connected(long account) {
                return connections.filter(all -> all.connected(account)).isPresent();
            }
        };
    }
}
