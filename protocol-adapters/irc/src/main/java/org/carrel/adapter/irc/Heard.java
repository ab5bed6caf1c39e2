package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.List;
import org.carrel.adapter.Event;
import org.carrel.adapter.Signal;
import org.carrel.adapter.irc.wire.IrcLine;

/** What follows from a line: what to answer, what to tell, what to store. For one thread. */
final class Heard {

    private final List<IrcLine> answers = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private boolean renamed;
    private boolean somebodyNew;

    void answer(List<IrcLine> lines) {
        answers.addAll(lines);
    }

    void answer(IrcLine line) {
        answers.add(line);
    }

    void signal(Signal signal) {
        signals.add(signal);
    }

    void event(Event event) {
        events.add(event);
    }

    /** Our own nick is another one. */
    void renamed() {
        renamed = true;
    }

    /** Somebody talks with us who did not before. */
    void somebodyNew() {
        somebodyNew = true;
    }

    boolean isRenamed() {
        return renamed;
    }

    boolean isSomebodyNew() {
        return somebodyNew;
    }

    List<IrcLine> answers() {
        return answers;
    }

    List<Signal> signals() {
        return signals;
    }

    List<Event> events() {
        return events;
    }
}
