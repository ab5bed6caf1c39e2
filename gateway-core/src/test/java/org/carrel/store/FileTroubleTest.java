package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    private static final Path FILE = Path.of("/srv/backup.db");

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsToldInWords() {
        IOException full = new FileSystemException("/srv/backup.db", null, "No space left on device");

        assertThat(FileTrouble.of("The backup could not be written", FILE, full))
                .hasMessage("The backup could not be written: the disk that holds /srv/backup.db is full."
                        + " Make room, and try again.");
    }

    @Test
    void missingRightsAreToldInWords() {
        assertThat(FileTrouble.of("It failed", FILE, new AccessDeniedException("/srv/backup.db")))
                .hasMessageContaining("/srv/backup.db may not be read or written by this user");
    }

    @Test
    void whatTheDatabaseSaysOfAFullDiskIsToldInTheSameWords() throws SQLException {
        assertThat(FileTrouble.of("It failed", FILE, overfilled())).hasMessageContaining("/srv/backup.db is full");
    }

    private SQLException overfilled() throws SQLException {
        try (Connection connection =
                        new Database.Connections(folder.resolve("small.db"), OptionalLong.of(2)).readWrite();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b)");
            statement.execute("INSERT INTO a VALUES (zeroblob(100000))");
            throw new AssertionError("It took more than its limit");
        } catch (SQLException e) {
            return e;
        }
    }
}
