package org.carrel.adapter.loopback;

import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Signal;

/**
 * What the account tells the core beside deliveries. Once it is silent, nothing more gets out, also from a thread that
 * was about to speak: the lock makes {@code disconnect} wait for it, and neither call below it ever waits.
 */
final class Voice {

    private final AdapterContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean silent = true;

    Voice(AdapterContext context) {
        this.context = context;
    }

    void speak() {
        set(false);
    }

    void silence() {
        set(true);
    }

    void signal(Signal signal) {
        unlessSilent(() -> context.signal(signal));
    }

    void status(AccountStatus status) {
        unlessSilent(() -> context.status(status));
    }

    private void set(boolean now) {
        lock.lock();
        try {
            silent = now;
        } finally {
            lock.unlock();
        }
    }

    private void unlessSilent(Runnable words) {
        lock.lock();
        try {
            if (!silent) {
                words.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
