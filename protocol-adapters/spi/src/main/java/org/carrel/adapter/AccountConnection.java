package org.carrel.adapter;

import java.util.Optional;

public interface AccountConnection {
    AccountStatus connect() throws InterruptedException;

    void disconnect();

    Capabilities capabilities(DialogRef dialog);

    Rendering render(DialogRef dialog, Draft draft);

    Sent send(DialogRef dialog, TransactionId id, Command command) throws AdapterException, InterruptedException;

    <F extends Feature> Optional<F> feature(Class<F> type);
}
