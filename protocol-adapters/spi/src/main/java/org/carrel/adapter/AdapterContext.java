package org.carrel.adapter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.crypto.SecretKey;

public interface AdapterContext {
    void deliver(Batch batch) throws InterruptedException;

    void signal(Signal signal);

    Optional<Cursor> cursor(Scope scope);

    void status(AccountStatus status);

    State state();

    Path directory();

    SecretKey key(String name);

    Files files();

    Desks desks();

    Dialogs dialogs();

    Clock clock();

    ScheduledExecutorService scheduler();

    System.Logger logger();
}
