package org.carrel.store;

import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;

/** Reads beside the writer, each time from one consistent state of the database. Thread-safe; blocks while all are busy. */
public final class Reader implements AutoCloseable {

    /** The one that read last comes first: what it has prepared is still warm. */
    private final BlockingDeque<Sql> idle = new LinkedBlockingDeque<>();

    private final int size;

    Reader(Database.Connections connections, int size) throws SQLException {
        this.size = size;
        for (int i = 0; i < size; i++) {
            idle.add(new Sql(connections.readOnly()));
        }
    }

    /** Asks within one read transaction, so that several queries see the same state. Must not write, must be short. */
    public <T> T read(Function<Sql, T> question) {
        Sql sql = take();
        try {
            sql.bind("BEGIN").execute();
            try {
                return question.apply(sql);
            } finally {
                sql.bind("COMMIT").execute();
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            idle.addFirst(sql);
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            try {
                take().connection().close();
            } catch (SQLException e) {
                throw new StoreException(e);
            }
        }
    }

    private Sql take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.takeFirst();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
