package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private final SettingStore settings = new SettingStore();

    @TempDir
    Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void backUpMondaysState() throws Exception {
        data = folder.resolve("data");
        backup = folder.resolve("monday.db");
        try (Database database = Database.open(data, MONDAY)) {
            put(database, "Monday");
            BackupStore.write(data, backup.toString(), MONDAY);
        }
    }

    @Test
    void whatWasBackedUpIsThereAgainInANewEpoch() throws Exception {
        String before;
        try (Database database = Database.open(data, TUESDAY)) {
            before = database.feed().last().epoch();
            put(database, "Tuesday");
        }

        restore();

        try (Database database = Database.open(data, TUESDAY)) {
            assertThat(day(database)).isEqualTo("Monday");
            assertThat(database.feed().last().epoch()).isNotEqualTo(before);
        }
    }

    /** A process that was killed leaves its last commits in the log beside the database. */
    @Test
    void whatIsKeptHasTheCommitsThatStoodInTheLogAlone() throws Exception {
        Path killed = folder.resolve("killed");
        try (Database database = Database.open(data, TUESDAY)) {
            put(database, "Tuesday");
            Files.createDirectories(killed);
            new DatabaseFiles(data.resolve(Database.FILE)).copyTo(killed.resolve(Database.FILE));
            assertThat(killed.resolve(Database.FILE + "-wal")).isNotEmptyFile();
        }

        new RestoreStore(killed, backup.toString(), TUESDAY).run();

        Path kept = killed.resolve("before-restore/carrel-20261124-100000.db");
        assertThat(day(kept)).isEqualTo("Tuesday");
        assertThat(files(killed)).containsExactlyInAnyOrder("before-restore", "carrel.db", "carrel.lock");
    }

    @Test
    void aDamagedDatabaseIsKeptAsItIsAndReplaced() throws Exception {
        Files.writeString(data.resolve(Database.FILE), "This was a database once. ".repeat(400));

        restore();

        assertThat(data.resolve("before-restore/carrel-20261124-100000.db"))
                .content()
                .startsWith("This was");
        try (Database database = Database.open(data, TUESDAY)) {
            assertThat(day(database)).isEqualTo("Monday");
        }
    }

    @Test
    void threeEarlierStatesAreKept() throws Exception {
        for (int day = 24; day <= 28; day++) {
            Clock clock = Clock.fixed(Instant.parse("2026-11-" + day + "T10:00:00Z"), ZoneOffset.UTC);
            new RestoreStore(data, backup.toString(), clock).run();
        }

        assertThat(files(data.resolve("before-restore")))
                .containsExactlyInAnyOrder(
                        "carrel-20261126-100000.db", "carrel-20261127-100000.db", "carrel-20261128-100000.db");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear library, ".repeat(400));

        refused(letter, "is not a backup of Carrel");
    }

    @Test
    void anothersDatabaseIsRefused() throws Exception {
        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE setting (name TEXT)");

        refused(other, "not one of Carrel");
    }

    @Test
    void aBackupOfANewerCarrelIsRefused() throws Exception {
        execute(backup, "PRAGMA user_version = 99");

        refused(backup, "newer Carrel (schema 99");
    }

    @Test
    void aDamagedBackupIsRefused() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
            file.seek(4096);
            file.write(new byte[4096 * 3]);
        }

        refused(backup, "damaged");
    }

    @Test
    void aBackupThatDoesNotExistIsToldInWords() {
        assertThatThrownBy(() -> new RestoreStore(data, "nowhere.db", TUESDAY).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("There is no backup")
                .hasMessageContaining("nowhere.db");
    }

    @Test
    void itIsRefusedWhileCarrelRuns() throws Exception {
        try (Database _ = Database.open(data, TUESDAY)) {
            assertThatThrownBy(this::restore)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another Carrel already works");
        }
    }

    @Test
    void aBackupIsNeverWrittenOverNorIntoAFolderThatIsNotThere() {
        assertThatThrownBy(() -> BackupStore.write(data, backup.toString(), TUESDAY))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() ->
                        BackupStore.write(data, folder.resolve("no/such.db").toString(), TUESDAY))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not exist");
    }

    private void refused(Path file, String words) throws Exception {
        assertThatThrownBy(() -> new RestoreStore(data, file.toString(), TUESDAY).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words)
                .hasMessageContaining("Nothing was changed");
        assertThat(day(data.resolve(Database.FILE))).isEqualTo("Monday");
        assertThat(files(data)).doesNotContain("before-restore", "carrel.db.restoring");
    }

    private void restore() throws Exception {
        new RestoreStore(data, backup.toString(), TUESDAY).run();
    }

    private void put(Database database, String day) throws InterruptedException {
        database.writer().lane("test").run(tx -> settings.put(tx, "day", day));
    }

    private String day(Database database) {
        return database.reader().read(sql -> settings.get(sql, "day")).orElseThrow();
    }

    private static String day(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT value FROM setting WHERE name = 'day'")) {
            return rows.getString(1);
        }
    }

    private static void execute(Path file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> files(Path in) throws Exception {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
