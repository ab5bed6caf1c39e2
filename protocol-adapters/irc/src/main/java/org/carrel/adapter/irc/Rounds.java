package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * What is done now and then while we are connected: a quiet server is asked whether it is there, who is there is asked
 * where the server does not tell, and the nick that we want is taken when it is free.
 */
final class Rounds {

    private final Line line;
    private final Watching watching;
    private final NickKeeper nick;
    private final PaceKeeper pace;
    private final Patience patience;
    private final ScheduledExecutorService scheduler;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final List<Future<?>> rounds = new ArrayList<>();

    Rounds(
            Line line,
            Watching watching,
            NickKeeper nick,
            PaceKeeper pace,
            Patience patience,
            ScheduledExecutorService scheduler) {
        this.line = line;
        this.watching = watching;
        this.nick = nick;
        this.pace = pace;
        this.patience = patience;
        this.scheduler = scheduler;
    }

    void start() {
        lock.lock();
        try {
            if (rounds.isEmpty()) {
                every(this::quiet, patience.quiet().toMillis() / 2);
                every(this::presence, patience.presence().toMillis());
            }
        } finally {
            lock.unlock();
        }
    }

    private void every(Runnable round, long millis) {
        rounds.add(scheduler.scheduleWithFixedDelay(round, millis, millis, TimeUnit.MILLISECONDS));
    }

    void stop() {
        lock.lock();
        try {
            rounds.forEach(each -> each.cancel(true));
            rounds.clear();
        } finally {
            lock.unlock();
        }
    }

    /** There is somebody new to look after: told soon, together with others. */
    void soon() {
        if (telling.compareAndSet(false, true)) {
            long soon = Math.min(1000, patience.presence().toMillis());
            var _ = scheduler.schedule(
                    () -> {
                        telling.set(false);
                        Thread.ofVirtual().name("irc-watch").start(this::news);
                    },
                    soon,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void news() {
        try {
            Optional<Live> live = line.open();
            for (IrcLine each :
                    live.map(open -> watching.news(open.known().server())).orElse(List.of())) {
                pace.await(1);
                live.orElseThrow().link().send(each);
            }
        } catch (IOException e) {
            // The next connection tells it anew.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void presence() {
        line.open().ifPresent(live -> {
            boolean tells =
                    live.known().has(Caps.EXTENDED_MONITOR) || live.known().has("draft/extended-monitor");
            say(live, watching.round(live.known().server(), tells));
            nick.round(live).ifPresent(wanted -> say(live, List.of(wanted)));
        });
    }

    /** What may be lost waits for no pace. */
    private void say(Live live, List<IrcLine> lines) {
        for (IrcLine each : lines) {
            if (!pace.mayGoNow()) {
                return;
            }
            try {
                live.link().send(each);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Asking takes time, and the scheduler's thread is shared. */
    private void quiet() {
        line.open()
                .filter(live -> live.link().silence().compareTo(patience.quiet()) > 0)
                .filter(_ -> asking.compareAndSet(false, true))
                .ifPresent(live -> Thread.ofVirtual().name("irc-ping").start(() -> ask(live)));
    }

    private void ask(Live live) {
        try {
            live.requests().fenced(live.link(), List.of(), _ -> false);
        } catch (Requests.NoAnswer e) {
            // The link was closed for it, and its reader says so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.set(false);
        }
    }
}
