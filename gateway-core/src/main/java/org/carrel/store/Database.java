package org.carrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.OptionalLong;
import org.sqlite.SQLiteConfig;

/**
 * The database of one data folder, opened: locked against a second process, migrated, with its writer, readers and feed.
 */
public final class Database implements AutoCloseable {

    /** The file's name in the data folder. */
    public static final String FILE = "carrel.db";

    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MS = 5_000;

    private final FolderLock lock;
    private final Reader reader;
    private final Feed feed;
    private final Writer writer;
    private final Connection writing;

    private Database(FolderLock lock, Connections connections, Clock clock) throws SQLException {
        this.lock = lock;
        this.writing = connections.readWrite();
        Tx tx = new Tx(writing, new Ids(clock, 0, HighestIdStore.of(new Sql(writing))), clock);
        EpochStore epoch = new EpochStore();
        String current = epoch.read(tx);
        this.reader = new Reader(connections, READERS);
        this.feed = new Feed(reader, current);
        this.writer = new Writer(tx, feed);
    }

    /**
     * Opens or makes the database in a data folder.
     *
     * @throws StartFailure in words, when another process holds the folder, or a newer Carrel wrote it
     */
    public static Database open(Path folder, Clock clock) throws IOException, StartFailure {
        return open(folder, clock, OptionalLong.empty());
    }

    /** As {@link #open(Path, Clock)}, with a limit on the file's size in pages of 4 KiB. */
    public static Database open(Path folder, Clock clock, OptionalLong maxPages) throws IOException, StartFailure {
        FolderLock lock = FolderLock.take(folder);
        try {
            new DatabaseFiles(folder.resolve(FILE)).keepPrivate();
            Connections connections = new Connections(folder.resolve(FILE), maxPages);
            new Migration(folder, connections, clock).run();
            return new Database(lock, connections, clock);
        } catch (SQLException e) {
            lock.close();
            throw FileTrouble.of("The database cannot be opened", folder.resolve(FILE), e);
        } catch (IOException e) {
            lock.close();
            throw FileTrouble.of("The database cannot be opened", folder, e);
        } catch (StoreException e) {
            lock.close();
            throw new StartFailure("The database in " + folder + " cannot be opened: " + e.getMessage(), e);
        } catch (StartFailure | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The one that writes. */
    public Writer writer() {
        return writer;
    }

    /** Those who read. */
    public Reader reader() {
        return reader;
    }

    /** What happened. */
    public Feed feed() {
        return feed;
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
        try {
            writing.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            lock.close();
        }
    }

    /** Makes connections with the settings that every one needs. */
    record Connections(Path file, OptionalLong maxPages) {

        Connection readWrite() throws SQLException {
            Connection connection = plain();
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA foreign_keys = ON");
                statement.execute("PRAGMA wal_autocheckpoint = 4000");
                statement.execute("PRAGMA cache_size = -16000");
                if (maxPages.isPresent()) {
                    statement.execute("PRAGMA max_page_count = " + maxPages.getAsLong());
                }
            }
            return connection;
        }

        Connection readOnly() throws SQLException {
            Connection connection = plain();
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
                statement.execute("PRAGMA cache_size = -4000");
            }
            return connection;
        }

        /** One that changes nothing about the file unless asked to. */
        Connection plain() throws SQLException {
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_TIMEOUT_MS);
            return config.createConnection("jdbc:sqlite:" + file);
        }
    }
}
