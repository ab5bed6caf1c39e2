package org.carrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the program's version. The database is copied first, the last three copies are kept; a schema
 * newer than the program is refused. Nothing is loaded when there is nothing to do, which keeps the start short.
 */
final class Migration {

    /** The version of the newest file in {@code db/migration}; goes up with each new one. */
    static final int VERSION = 9;

    private final Path folder;
    private final Database.Connections connections;
    private final Clock clock;

    Migration(Path folder, Database.Connections connections, Clock clock) {
        this.folder = folder;
        this.connections = connections;
        this.clock = clock;
    }

    void run() throws SQLException, IOException, StartFailure {
        int present;
        try (Connection connection = connections.readWrite()) {
            present = version(connection);
            if (present == VERSION) {
                return;
            }
            refuseNewer(present);
            if (present > 0) {
                copy(connection, present);
            }
        }
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + connections.file(), "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = connections.readWrite();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    private void refuseNewer(int present) throws StartFailure {
        if (present > VERSION) {
            throw new StartFailure("The data in " + folder.toAbsolutePath() + " was written by a newer Carrel (schema "
                    + present + ", this program knows " + VERSION
                    + "). Start the newer program, or restore a backup that is older.");
        }
    }

    private void copy(Connection connection, int present) throws SQLException, IOException {
        KeptCopies copies = new KeptCopies(folder.resolve("before-upgrade"));
        Path copy = copies.next(clock.instant(), "-schema-" + present);
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        copies.cut();
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }
}
