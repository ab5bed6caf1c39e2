package org.carrel.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Copies a data folder's database, also while Carrel runs. The key file is not in the copy: whoever finds it opens no
 * account with it.
 */
public final class BackupStore {

    /** The setting that says in a copy when it was made; the live database never has it. */
    static final String MADE_AT = "backup_made_at";

    private BackupStore() {}

    /**
     * Writes one consistent copy, which its owner alone may read.
     *
     * @return a sentence for the terminal
     * @throws StartFailure in words; then there is no copy
     */
    public static String write(Path data, String file, Clock clock) throws IOException, StartFailure {
        Path database = data.resolve(Database.FILE);
        if (!Files.exists(database)) {
            throw new StartFailure(
                    "There is no database in " + data.toAbsolutePath() + ". Name its folder with --data.");
        }
        Path to = Path.of(file).toAbsolutePath();
        if (Files.exists(to)) {
            throw new StartFailure(to + " exists already. Choose another name; a backup is never written over.");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure(
                    unfinished
                            + " is there: another backup to this name runs, or one was broken off. Wait, or delete it.",
                    e);
        } catch (IOException e) {
            throw failed(to, e);
        }
        try {
            copy(database, unfinished);
            sign(unfinished, clock.instant());
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw FileTrouble.of("The backup could not be written", to, e);
        } catch (IOException e) {
            throw failed(to, e);
        } finally {
            new DatabaseFiles(unfinished).delete();
        }
        return "Backed up to " + to + ". Keep " + data.resolve("keys") + " in another safe place: passwords need it.";
    }

    private static void copy(Path database, Path to) throws SQLException {
        try (Connection connection = new Database.Connections(database, OptionalLong.empty()).plain();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        }
    }

    private static void sign(Path copy, Instant at) throws SQLException {
        try (Connection connection = new Database.Connections(copy, OptionalLong.empty()).plain();
                var statement = connection.prepareStatement("INSERT OR REPLACE INTO setting VALUES (?, ?)")) {
            statement.setString(1, MADE_AT);
            statement.setString(2, at.toString());
            statement.execute();
        }
    }

    private static StartFailure failed(Path to, IOException cause) {
        return FileTrouble.of("The backup could not be written", to, cause);
    }
}
