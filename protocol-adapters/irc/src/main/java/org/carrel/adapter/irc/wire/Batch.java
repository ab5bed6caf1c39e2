package org.carrel.adapter.irc.wire;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lines that belong together (<a href="https://ircv3.net/specs/extensions/batch">IRCv3 batch</a>), whole.
 *
 * @param opening the line that began it, whose tags hold for all of it
 * @param items in their order
 */
public record Batch(IrcLine opening, List<Arrival> items) implements Arrival {

    public Batch {
        items = List.copyOf(items);
    }

    /** What kind it is, such as {@code chathistory}. */
    public String type() {
        return opening.param(1);
    }

    /** A parameter of its kind, from 0. */
    public String param(int at) {
        return opening.param(at + 2);
    }

    @Override
    public Stream<IrcLine> lines() {
        return items.stream().flatMap(Arrival::lines);
    }

    @Override
    public IrcLine head() {
        return opening;
    }
}
