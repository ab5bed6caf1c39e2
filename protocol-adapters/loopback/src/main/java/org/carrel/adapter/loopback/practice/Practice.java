package org.carrel.adapter.loopback.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.loopback.network.LoopbackNetwork;

/**
 * The patrons who come in while the account is connected: the first within seconds, then one after another, never more
 * at once than asked for. When several in a row found nobody, no more come until staff write something or the account
 * connects anew; so an inbox that was left alone overnight is not full of ghosts. The same seed and the same
 * clock give the same shift.
 */
public final class Practice {

    private final LoopbackNetwork network;
    private final ScheduledExecutorService scheduler;
    private final int most;
    private final Pace pace;
    private final List<Role> cast;
    private final Set<Patron> present = new HashSet<>();
    private final PracticePage page;
    private Optional<Future<?>> arrival = Optional.empty();
    private int inVain;
    private int heardOfStaff;
    private int turn;
    private boolean open;
    /** Nobody has come yet since the desk opened. */
    private boolean first;

    /**
     * A shift that has not begun.
     *
     * @param most how many patrons are there at once, at most; 0: none come by themselves
     * @param lively whether everything goes three times as fast
     * @param seed what makes this shift differ from others
     */
    public Practice(LoopbackNetwork network, ScheduledExecutorService scheduler, int most, boolean lively, long seed) {
        this.network = network;
        this.scheduler = scheduler;
        this.most = most;
        Random chance = new Random(seed);
        this.pace = new Pace(lively ? 3 : 1, chance);
        this.cast = new ArrayList<>(Roles.all());
        Collections.shuffle(cast, chance);
        this.page = new PracticePage(network);
    }

    /** The desk opens: somebody comes soon. */
    public synchronized void start() {
        if (!open && most > 0) {
            open = true;
            first = true;
            inVain = 0;
            next(pace.first());
        }
    }

    /** The desk closes: everybody falls silent where they are. */
    public synchronized void stop() {
        open = false;
        arrival.ifPresent(task -> task.cancel(false));
        arrival = Optional.empty();
        present.forEach(Patron::stop);
        present.clear();
    }

    /** The page where a person plays a patron. */
    public HttpEndpoint page() {
        return page;
    }

    /** How many patrons are there now. */
    public synchronized int present() {
        return present.size();
    }

    private void next(Duration pause) {
        arrival.ifPresent(task -> task.cancel(false));
        arrival = Optional.of(after(pause, this::arrive));
    }

    private Future<?> after(Duration pause, Runnable task) {
        return scheduler.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void arrive() {
        if (!open) {
            return;
        }
        int staffSaid = staffSaid();
        inVain = staffSaid > heardOfStaff ? 0 : inVain;
        heardOfStaff = staffSaid;
        if (present.size() < most && inVain < Math.max(2, most)) {
            Role role = free();
            Patron patron =
                    new Patron(role, network.person(role.address(), role.name()), pace, this::after, this::left);
            present.add(patron);
            patron.come(first ? Optional.of(pace.rest()) : Optional.empty());
            first = false;
        }
        next(pace.arrival());
    }

    private int staffSaid() {
        return network.people().stream()
                .mapToInt(person -> person.received().size())
                .sum();
    }

    private Role free() {
        Role role = cast.get(turn++ % cast.size());
        while (isHere(role)) {
            role = cast.get(turn++ % cast.size());
        }
        return role;
    }

    private boolean isHere(Role role) {
        return present.stream().anyMatch(patron -> patron.role().equals(role));
    }

    private synchronized void left(Patron patron, boolean answered) {
        present.remove(patron);
        inVain = answered ? 0 : inVain + 1;
    }
}
