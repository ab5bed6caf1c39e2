package org.carrel.adapter.testkit;

import java.io.IOException;
import java.util.List;

/**
 * Ends a server when this JVM is gone, also when it was killed and could end nothing itself: a shell that waits for the
 * end of its input, which is a pipe from here. A test's own end of a server comes first and ends the watchdog, too.
 */
public final class Watchdog implements AutoCloseable {

    /** Ctrl-C reaches the whole group of processes; this one stays until its work is done. */
    private static final String WATCH = "trap '' INT TERM HUP; read -r _; kill -9 \"$1\"";

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Watches over a process that was started just now. */
    public static Watchdog over(Process server) throws IOException {
        return new Watchdog(
                new ProcessBuilder(List.of("sh", "-c", WATCH, "watchdog", Long.toString(server.pid()))).start());
    }

    /** The server has ended, or is about to be ended: it is left alone from now on. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
