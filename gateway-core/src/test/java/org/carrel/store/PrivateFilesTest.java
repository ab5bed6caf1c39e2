package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What patrons wrote is no other user's of the machine, whatever its usual rights for new files are. */
class PrivateFilesTest {

    @TempDir
    Path parent;

    @Test
    void aNewDataFolderIsItsOwnersAlone() throws Exception {
        Path folder = parent.resolve("data");
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            database.writer().lane("people").run(tx -> new SettingStore().put(tx, "library", "Alder"));

            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("carrel.db"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("carrel.db-wal"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("carrel.db-shm"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aDatabaseThatOthersCouldReadIsClosedToThem() throws Exception {
        Database.open(parent, Clock.systemUTC()).close();
        Files.setPosixFilePermissions(parent.resolve("carrel.db"), PosixFilePermissions.fromString("rw-r--r--"));

        Database.open(parent, Clock.systemUTC()).close();

        assertThat(rights(parent.resolve("carrel.db"))).isEqualTo("rw-------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
