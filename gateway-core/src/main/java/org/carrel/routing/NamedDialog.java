package org.carrel.routing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;

/**
 * The one dialog that a route listens to, named as a person types it. Only the account's adapter can tell which that is,
 * and routes start before accounts do: until it is there nothing that came is passed over.
 */
final class NamedDialog {

    private static final Logger LOG = System.getLogger(NamedDialog.class.getName());
    private static final long AGAIN_MILLIS = 200;

    private final Connections connections;
    private final long account;
    private final DialogRef named;
    private final CountDownLatch resting = new CountDownLatch(1);
    private Optional<DialogRef> known = Optional.empty();

    NamedDialog(Connections connections, long account, DialogRef named) {
        this.connections = connections;
        this.account = account;
        this.named = named;
    }

    /**
     * Whether this is the one.
     *
     * @throws InterruptedException when {@link #rest} was called before anybody could tell
     */
    boolean is(DialogRef dialog) throws InterruptedException {
        if (known.isEmpty() && !dialog.equals(named)) {
            known = Optional.of(read(connection()));
        }
        return dialog.equals(known.orElse(named));
    }

    /** Waits no longer. */
    void rest() {
        resting.countDown();
    }

    private AccountConnection connection() throws InterruptedException {
        Optional<AccountConnection> there = connections.of(account);
        while (there.isEmpty()) {
            if (resting.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("The account is off");
            }
            there = connections.of(account);
        }
        return there.get();
    }

    private DialogRef read(AccountConnection connection) {
        try {
            return connection.dialog(named.kind(), named.address());
        } catch (AdapterException e) {
            LOG.log(Level.WARNING, "A route listens to {0}, where nothing can come from: {1}", named, e.getMessage());
            return named;
        }
    }
}
