package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Signal;
import org.carrel.adapter.irc.net.IrcLink;
import org.carrel.adapter.irc.wire.IrcLine;

/** Hears one connection: what follows from each line is answered, told and left to be stored. */
final class Listening implements IrcLink.Ears {

    private static final long TYPING_ENDS_MILLIS = 6_100;

    private final IrcLink link;
    private final Session session;
    private final Reading reading;
    private final Registration registration;
    private final Outlets outlets;
    private final CompletableFuture<Registration.Outcome> registered = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean silent;

    /**
     * Where it all goes.
     *
     * @param lost told when there is no connection any more
     * @param renamed told when our nick is another one
     * @param watch told when there is somebody new to look after
     */
    record Outlets(
            AdapterContext context,
            HandOff handOff,
            Progress progress,
            Requests requests,
            Consumer<Exception> lost,
            Runnable renamed,
            Runnable watch) {}

    Listening(IrcLink link, Session session, Reading reading, Registration registration, Outlets outlets) {
        this.link = link;
        this.session = session;
        this.reading = reading;
        this.registration = registration;
        this.outlets = outlets;
    }

    /** How the sign-in ends; exceptionally when the connection does first. */
    CompletableFuture<Registration.Outcome> registered() {
        return registered;
    }

    /** Nothing is told any more. */
    void silence() {
        silent = true;
    }

    /** Asks what was learnt so far; quickly, because the reader waits. */
    <T> T ask(Function<Session, T> question) {
        lock.lock();
        try {
            return question.apply(session);
        } finally {
            lock.unlock();
        }
    }

    /** Lets the reader's own things be used, such as for what comes out of the history; quickly. */
    <T> T with(Function<Reading, T> use) {
        lock.lock();
        try {
            return use.apply(reading);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void line(IrcLine line) {
        Heard heard;
        lock.lock();
        try {
            heard = reading.on(line);
            registration.outcome().ifPresent(registered::complete);
        } finally {
            lock.unlock();
        }
        tell(heard);
        if (line.is("ERROR")) {
            link.close(new Closed(line.last()));
        }
    }

    private void tell(Heard heard) {
        heard.answers().forEach(this::send);
        // also while silent: what counts as handed over must be kept for the next start
        heard.events()
                .forEach(event -> outlets.handOff()
                        .put(new HandOff.Item(event, outlets.progress().moved(event))));
        if (silent) {
            return;
        }
        heard.signals().forEach(this::signal);
        if (heard.isRenamed()) {
            outlets.renamed().run();
        }
        if (heard.isSomebodyNew()) {
            outlets.watch().run();
        }
    }

    private void send(IrcLine line) {
        try {
            link.send(line);
        } catch (IOException e) {
            // The reader will find the connection closed.
        }
    }

    private void signal(Signal signal) {
        outlets.context().signal(signal);
        if (signal instanceof Signal.Typing typing && typing.on()) {
            var _ = outlets.context().scheduler().schedule(this::stale, TYPING_ENDS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void stale() {
        List<Signal> signals = with(own -> own.typing().stale());
        if (!silent && !link.isClosed()) {
            signals.forEach(outlets.context()::signal);
        }
    }

    @Override
    public void closed(Exception why) {
        outlets.handOff().waiting(false);
        registered.completeExceptionally(why);
        outlets.requests().linkLost();
        outlets.lost().accept(why);
    }
}
