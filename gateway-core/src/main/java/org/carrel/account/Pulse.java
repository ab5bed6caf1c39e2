package org.carrel.account;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Canary;
import org.carrel.adapter.Text;

/**
 * Asks again and again whether a connection still hears, for as long as the connection is up: one that does not is worse
 * than none, because it looks well. Says so once and ends.
 */
final class Pulse implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Pulse.class.getName());

    private static final Text DEAF = new Text(
            "account-deaf",
            Map.of(),
            "Connected, but deaf: a test message to ourselves did not come back. Connecting again.");

    private final Canary canary;
    private final Rhythm rhythm;
    private final BooleanSupplier connected;
    private final Consumer<AccountStatus> deaf;
    private final Thread thread;
    private boolean over;

    /**
     * How often to ask, and how long to wait for the answer.
     *
     * @param every from an answer to the next question
     */
    record Rhythm(Duration every, Duration patience) {

        /** In sum under a minute, in which a deaf connection has to be found. */
        static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(15), Duration.ofSeconds(40));
    }

    private Pulse(Canary canary, Rhythm rhythm, BooleanSupplier connected, Consumer<AccountStatus> deaf) {
        this.canary = canary;
        this.rhythm = rhythm;
        this.connected = connected;
        this.deaf = deaf;
        this.thread = Thread.ofVirtual().name("pulse").start(this::beat);
    }

    /**
     * Begins to ask.
     *
     * @param connected whether all has been caught up with: until then a test message waits its turn behind the rest
     * @param deaf told once when no answer came
     */
    static Pulse begin(Canary canary, Rhythm rhythm, BooleanSupplier connected, Consumer<AccountStatus> deaf) {
        return new Pulse(canary, rhythm, connected, deaf);
    }

    private void beat() {
        try {
            do {
                Thread.sleep(rhythm.every());
            } while (!connected.getAsBoolean() || hears());
            tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a thread of its own, since an adapter that hangs is as deaf as its connection. */
    private boolean hears() throws InterruptedException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread probe = Thread.ofVirtual().name("probe").start(() -> answer.complete(probe()));
        try {
            return answer.get(rhythm.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            probe.interrupt();
        }
    }

    private boolean probe() {
        try {
            canary.probe();
            return true;
        } catch (AdapterException e) {
            LOG.log(Level.DEBUG, "A probe failed: {0}", e.getMessage());
            // Whoever is not connected says so by a status.
            return e.kind == AdapterException.Kind.NOT_CONNECTED;
        } catch (InterruptedException e) {
            return true;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The adapter failed in a probe, which says nothing about the connection", e);
            return true;
        }
    }

    private synchronized void tell() {
        if (!over) {
            deaf.accept(new AccountStatus(Code.LOST, DEAF, Action.WAIT));
        }
    }

    /** Asks no more, and tells nobody: by the time that it returns what is under way belongs to no connection. */
    @Override
    public synchronized void close() {
        over = true;
        thread.interrupt();
    }
}
