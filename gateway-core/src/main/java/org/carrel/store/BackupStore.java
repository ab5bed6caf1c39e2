package org.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Copies of a data folder's database, made while Carrel runs, and put back while it does not. The key file is not in
 * them: whoever finds a backup opens no account with it.
 */
public final class BackupStore {

    private BackupStore() {}

    /** Writes one consistent copy, also while Carrel runs; answers a sentence for the terminal. */
    public static String write(Path data, String file) throws IOException, StartFailure {
        Path database = data.resolve(Database.FILE);
        if (!Files.exists(database)) {
            throw new StartFailure(
                    "There is no database in " + data.toAbsolutePath() + ". Name its folder with --data.");
        }
        Path to = Path.of(file);
        if (Files.exists(to)) {
            throw new StartFailure(to + " exists already. Choose another name; a backup is never written over.");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StartFailure("The backup could not be written: " + e.getMessage(), e);
        }
        return "Backed up to " + to + ". Keep " + data.resolve("keys") + " in another safe place: passwords need it.";
    }

    /**
     * Puts a copy back. What was there is kept beside it; a new epoch begins; whatever had not ended is uncertain, for it
     * may have gone out since the backup was made.
     */
    public static String restore(Path data, String file, Clock clock) throws IOException, StartFailure {
        Path from = Path.of(file);
        if (!Files.isRegularFile(from)) {
            throw new StartFailure("There is no backup " + from.toAbsolutePath() + ".");
        }
        String kept = "";
        try (FolderLock _ = FolderLock.take(data)) {
            Path database = data.resolve(Database.FILE);
            if (Files.exists(database)) {
                Path aside = data.resolve(Database.FILE + ".before-restore");
                Files.move(database, aside, StandardCopyOption.REPLACE_EXISTING);
                kept = " What was there before is kept as " + aside + ".";
            }
            Files.deleteIfExists(data.resolve(Database.FILE + "-wal"));
            Files.deleteIfExists(data.resolve(Database.FILE + "-shm"));
            Files.copy(from, database);
            doubt(
                    database,
                    Files.getLastModifiedTime(from).toInstant().truncatedTo(ChronoUnit.SECONDS),
                    clock.instant());
        }
        return "Restored from " + from + "." + kept + " Messages that were on their way are shown as not certain.";
    }

    private static void doubt(Path database, Instant madeAt, Instant now) throws StartFailure {
        String reason = "{\"code\":\"restored\",\"english\":\"Restored from the backup of " + madeAt
                + "; it may have gone out since.\",\"parameters\":{\"at\":\"" + madeAt + "\"}}";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM setting WHERE name = 'epoch'");
            statement.execute("UPDATE message SET state = 'UNCERTAIN', reason = '" + reason
                    + "', version = version + 1 WHERE state IN ('QUEUED', 'SENDING', 'HELD')");
            statement.execute("UPDATE outbox_part SET state = 'UNCERTAIN', reason = '" + reason + "', ended_at = "
                    + now.toEpochMilli() + " WHERE state IN ('QUEUED', 'SENDING', 'HELD')");
        } catch (SQLException e) {
            throw new StartFailure("The backup is not a database of Carrel: " + e.getMessage(), e);
        }
    }
}
