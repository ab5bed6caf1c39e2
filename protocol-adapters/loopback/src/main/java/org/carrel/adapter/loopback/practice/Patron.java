package org.carrel.adapter.loopback.practice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import org.carrel.adapter.loopback.network.Line;
import org.carrel.adapter.loopback.network.Person;

/**
 * One visit of one patron: asks, waits, reads, answers by what was heard, thanks and leaves. The lock is held for
 * moments only: everything that takes time is a task for later.
 */
final class Patron {

    private static final int MOST_TURNS = 6;

    private final Role role;
    private final Person person;
    private final Pace pace;
    private final Timer timer;
    private final Gone gone;
    private final Map<Reading, Integer> said = new EnumMap<>(Reading.class);
    private final Queue<String> toSay = new ArrayDeque<>();
    private Optional<Future<?>> next = Optional.empty();
    private Optional<AutoCloseable> watch = Optional.empty();
    private int heard;
    private int turns;
    private int calls;
    private boolean leaving;
    private boolean answered;

    /** What does something later. */
    interface Timer {
        Future<?> after(Duration pause, Runnable task);
    }

    /** Who is told that a patron has left, and whether anybody had answered. */
    interface Gone {
        void left(Patron patron, boolean answered);
    }

    Patron(Role role, Person person, Pace pace, Timer timer, Gone gone) {
        this.role = role;
        this.person = person;
        this.pace = pace;
        this.timer = timer;
        this.gone = gone;
    }

    Role role() {
        return role;
    }

    /** Comes in and asks; the first thing that is said takes this long to type. */
    synchronized void come(Optional<Duration> typing) {
        heard = person.received().size();
        person.comeBack();
        watch = Optional.of(person.watch(this::look));
        List<String> openings = role.lines("open");
        say(openings.get(pace.chance().nextInt(openings.size())));
        typing.ifPresent(pause -> then(pause, this::write));
    }

    /** Ends the visit without a word, because the desk closes. */
    synchronized void stop() {
        next.ifPresent(task -> task.cancel(false));
        unwatch();
    }

    private synchronized void look() {
        if (!leaving && toSay.isEmpty() && person.received().size() > heard) {
            then(pace.reading(), this::read);
        }
    }

    private synchronized void read() {
        List<String> received = person.received();
        String fresh = String.join("\n", received.subList(Math.min(heard, received.size()), received.size()));
        heard = received.size();
        answered = true;
        calls = 0;
        person.read();
        answer(Reading.of(fresh));
    }

    private void answer(Reading reading) {
        turns++;
        Optional<String> line = reading == Reading.CLOSING || turns > MOST_TURNS ? Optional.empty() : line(reading);
        if (line.isPresent()) {
            say(line.get());
        } else {
            leaving = true;
            say(role.lines("end").getFirst());
        }
    }

    /** The next line for what was heard; when there is none more, what one says to any answer. */
    private Optional<String> line(Reading reading) {
        List<String> lines = role.lines(reading);
        int at = said.merge(reading, 1, Integer::sum) - 1;
        if (at < lines.size()) {
            return Optional.of(lines.get(at));
        }
        return reading == Reading.ANSWER ? Optional.empty() : line(Reading.ANSWER);
    }

    private void say(String line) {
        toSay.addAll(List.of(line.split(" // ")));
        type();
    }

    private void type() {
        person.type(true);
        then(pace.typing(toSay.element()), this::write);
    }

    private synchronized void write() {
        String text = toSay.remove();
        person.type(false);
        person.write(text);
        if (!toSay.isEmpty()) {
            type();
        } else if (leaving) {
            then(pace.leaving(), this::leave);
        } else {
            then(pace.patience(), this::call);
            look();
        }
    }

    /** Nobody has answered for a while. */
    private synchronized void call() {
        List<String> lines = role.lines("nobody");
        if (calls + 1 >= lines.size()) {
            leaving = true;
        }
        say(lines.get(Math.min(calls, lines.size() - 1)));
        calls++;
    }

    /** Tells that it is over only after the lock is given back: the one who is told has a lock too. */
    private void leave() {
        gone.left(this, go());
    }

    private synchronized boolean go() {
        person.screen().stream()
                .filter(Line::byStaff)
                .reduce((_, last) -> last)
                .filter(_ -> answered && pace.chance().nextInt(3) == 0)
                .ifPresent(last -> person.react(last.words().text(), "👍"));
        unwatch();
        person.leave();
        return answered;
    }

    private void then(Duration pause, Runnable task) {
        next.ifPresent(waiting -> waiting.cancel(false));
        next = Optional.of(timer.after(pause, task));
    }

    private void unwatch() {
        try {
            if (watch.isPresent()) {
                watch.get().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        watch = Optional.empty();
    }
}
