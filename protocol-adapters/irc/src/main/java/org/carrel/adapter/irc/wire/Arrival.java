package org.carrel.adapter.irc.wire;

import java.util.stream.Stream;

/** What comes from a server as one: a line, or several that it put together. */
public sealed interface Arrival permits Arrival.Single, Batch {

    /** Its lines, those of batches within it too. */
    Stream<IrcLine> lines();

    /** The line whose tags hold for all of it. */
    IrcLine head();

    /** A line for itself. */
    record Single(IrcLine line) implements Arrival {
        @Override
        public Stream<IrcLine> lines() {
            return Stream.of(line);
        }

        @Override
        public IrcLine head() {
            return line;
        }
    }
}
