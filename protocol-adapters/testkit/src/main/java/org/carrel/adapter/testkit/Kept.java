package org.carrel.adapter.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Scope;
import org.carrel.adapter.testkit.server.ServerFolder;

/** What survives a restart of the gateway: cursors, state and the account's folder. */
record Kept(Map<Scope, Cursor> cursors, MapState state, Path folder) {

    /** Goes with the JVM: a context may be started again after it was closed. */
    private static final ServerFolder TEMPORARY = ServerFolder.create("accounts");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TEMPORARY::delete));
    }

    static Kept in(Path folder) {
        return new Kept(new ConcurrentHashMap<>(), new MapState(), folder);
    }

    static Kept temporary() {
        try {
            return in(Files.createTempDirectory(TEMPORARY.path(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
