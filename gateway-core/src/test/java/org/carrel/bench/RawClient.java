package org.carrel.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** The least that can take part on a network: the floor under what Carrel costs. */
interface RawClient extends AutoCloseable {

    /** Writes a message to an address; it leaves with the next {@link #flush}. */
    void say(String to, String text) throws IOException;

    /** Sends what was written. */
    void flush() throws IOException;

    /** Who hears the texts of messages from now on. */
    void listen(Consumer<String> listener);

    @Override
    void close() throws IOException;
}
