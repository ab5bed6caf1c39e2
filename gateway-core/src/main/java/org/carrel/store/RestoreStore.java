package org.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.carrel.adapter.Text;

/**
 * Puts a backup back while Carrel does not run. The copy is made ready beside the live database and takes its place at
 * the very end, so that whatever goes wrong before leaves everything as it was.
 */
public final class RestoreStore {

    /** The setting that tells when a backup was put back; what was sent before may have had its consequences already. */
    public static final String RESTORED_AT = "restored_at";

    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path backup;
    private final Clock clock;

    /** For the data folder and the backup's file. */
    public RestoreStore(Path data, String backup, Clock clock) {
        this.data = data;
        this.backup = Path.of(backup).toAbsolutePath();
        this.clock = clock;
    }

    /**
     * Does it. A new epoch begins; whatever had not ended is uncertain, for it may have gone out since the backup was
     * made. What was there before is kept.
     *
     * @return sentences for the terminal
     * @throws StartFailure in words
     */
    public String run() throws IOException, StartFailure {
        if (!Files.isRegularFile(backup)) {
            throw new StartFailure("There is no backup " + backup + ".");
        }
        try (FolderLock _ = FolderLock.take(data)) {
            Path ready = data.resolve(Database.FILE + ".restoring");
            try {
                new DatabaseFiles(backup).copyTo(ready);
                prepare(ready);
                return putInPlace(ready);
            } catch (IOException e) {
                throw FileTrouble.of("The backup could not be put back", data, e);
            } finally {
                new DatabaseFiles(ready).delete();
            }
        }
    }

    private void prepare(Path ready) throws IOException, StartFailure {
        try (Connection connection = new Database.Connections(ready, OptionalLong.empty()).plain()) {
            new BackupCheck(backup).check(connection);
            connection.setAutoCommit(false);
            doubt(connection);
            connection.commit();
            connection.setAutoCommit(true);
            // One file from here on: the log is written into it and gone.
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = DELETE");
            }
        } catch (SQLException e) {
            throw FileTrouble.of("The backup could not be put back", backup, e);
        }
    }

    private void doubt(Connection connection) throws SQLException, IOException {
        String madeAt = FOR_PEOPLE.format(madeAt(connection));
        Text reason = new Text(
                "restored",
                Map.of("at", madeAt),
                "Restored from the backup of " + madeAt + "; it may have gone out since.");
        String json = ContentJson.write(reason);
        update(connection, "DELETE FROM setting WHERE name IN (?, ?)", EpochStore.NAME, BackupStore.MADE_AT);
        update(
                connection,
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                RESTORED_AT,
                clock.instant().toString());
        update(
                connection,
                "UPDATE message SET state = 'UNCERTAIN', reason = ?, version = version + 1"
                        + " WHERE state IN ('QUEUED', 'SENDING', 'HELD')",
                json);
        update(
                connection,
                "UPDATE outbox_part SET state = 'UNCERTAIN', reason = ?, ended_at = ?"
                        + " WHERE state IN ('QUEUED', 'SENDING', 'HELD')",
                json,
                clock.millis());
    }

    private Instant madeAt(Connection connection) throws SQLException, IOException {
        try (var statement = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
            statement.setString(1, BackupStore.MADE_AT);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Instant.parse(rows.getString(1))
                        : Files.getLastModifiedTime(backup).toInstant();
            }
        }
    }

    private String putInPlace(Path ready) throws IOException {
        Path live = data.resolve(Database.FILE);
        Optional<Path> kept = keep(live);
        Files.move(ready, live, StandardCopyOption.ATOMIC_MOVE);
        return "Restored from " + backup + ". Messages that were on their way are shown as not certain."
                + kept.map(path -> "\nWhat was there before is kept as " + path + ".")
                        .orElse("")
                + (Files.exists(data.resolve("keys"))
                        ? ""
                        : "\nThere is no " + data.resolve("keys")
                                + ": put your copy of it there, or enter the accounts' passwords again.");
    }

    private Optional<Path> keep(Path live) throws IOException {
        DatabaseFiles files = new DatabaseFiles(live);
        if (!files.exist()) {
            files.delete();
            return Optional.empty();
        }
        writeLogIntoFile(live);
        KeptCopies copies = new KeptCopies(data.resolve("before-restore"));
        Path kept = copies.next(clock.instant(), "");
        files.moveTo(kept);
        copies.cut();
        return Optional.of(kept);
    }

    /** So that what is kept is one file. A damaged database, which one restores for, is kept with its log as it is. */
    private static void writeLogIntoFile(Path live) {
        try (Connection connection = new Database.Connections(live, OptionalLong.empty()).plain();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            System.getLogger(RestoreStore.class.getName())
                    .log(System.Logger.Level.WARNING, "The database that is kept seems damaged: " + e.getMessage());
        }
    }

    private static void update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
