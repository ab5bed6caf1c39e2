package org.carrel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.carrel.config.FileLimits;
import org.carrel.store.Database;
import org.carrel.store.FitText;
import org.carrel.store.Lane;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/**
 * Keeps files: the bytes on the disk first, then the row, so that whatever the database speaks of is there. A crash
 * between the two leaves bytes that nobody speaks of, which do no harm.
 */
public final class Shelf {

    /** How long what was uploaded waits to be said. */
    private static final Duration UNSAID = Duration.ofDays(1);

    private final Database database;
    private final Lane lane;
    private final FileFolder folder;
    private final FileLimits limits;
    private final Clock clock;
    private final Thumbnails thumbnails = new Thumbnails();
    private final FileStore store = new FileStore();

    /** Whose a file is. */
    public record Owner(Optional<Long> account, Optional<Long> operator) {

        /** A network brought it. */
        public static Owner account(long id) {
            return new Owner(Optional.of(id), Optional.empty());
        }

        /** A person brought it. */
        public static Owner operator(long id) {
            return new Owner(Optional.empty(), Optional.of(id));
        }
    }

    /** The shelf in a data folder. */
    public Shelf(Database database, Path data, FileLimits limits, Clock clock) throws IOException {
        this.database = database;
        this.lane = database.writer().lane("files", Lane.WhenFull.REFUSE);
        this.folder = FileFolder.in(data);
        this.limits = limits;
        this.clock = clock;
    }

    /** The most that one file may have, in bytes. */
    public long largest() {
        return limits.largest();
    }

    /** Begins to take a file in; throws {@link NotKept} when the disk does not. */
    public Incoming receive() throws IOException {
        try {
            return new Incoming(folder.newIncoming(), limits.largest());
        } catch (IOException e) {
            throw new NotKept(e);
        }
    }

    /**
     * Keeps what came.
     *
     * @throws Refusal 507 files-full when there is no room for it
     */
    public StoredFile keep(Incoming came, Owner owner, String name) throws IOException, InterruptedException {
        long id = lane.call(Tx::newId);
        StoredFile file = new StoredFile(
                id,
                owner.account(),
                owner.operator(),
                Optional.empty(),
                Optional.empty(),
                StoredFile.State.HERE,
                Optional.empty(),
                0,
                FitText.line(name),
                came.type(),
                came.size(),
                put(came, id));
        try {
            lane.run(tx -> {
                refuseWithoutRoom(tx, owner.account(), file.size());
                store.add(tx, file);
            });
        } catch (RuntimeException e) {
            folder.delete(id);
            throw e;
        }
        return file;
    }

    /**
     * Keeps what was fetched for a file that was expected.
     *
     * @param then further writes in the same transaction
     */
    void arrived(StoredFile expected, Incoming came, Consumer<Tx> then) throws IOException, InterruptedException {
        long id = expected.id();
        Optional<StoredFile.Thumbnail> thumbnail = put(came, id);
        try {
            lane.run(tx -> {
                refuseWithoutRoom(tx, expected.account(), came.size());
                store.here(tx, id, came.type(), came.size(), thumbnail);
                then.accept(tx);
            });
        } catch (RuntimeException e) {
            folder.delete(id);
            throw e;
        }
    }

    private Optional<StoredFile.Thumbnail> put(Incoming came, long id) throws IOException, InterruptedException {
        folder.keep(came.durable(), folder.of(id));
        return thumbnails.make(folder.of(id), came.type(), folder.thumbnail(id));
    }

    private void refuseWithoutRoom(Tx tx, Optional<Long> account, long size) {
        boolean full = store.size(tx) + size > limits.total();
        if (full
                || account.filter(one -> store.size(tx, one) + size > limits.perAccount())
                        .isPresent()) {
            throw Refusal.of(
                    507,
                    "files-full",
                    "There is no room for more files. Ask your administrator to raise the limits in carrel.yaml.");
        }
    }

    /** The bytes of a file, from the first. */
    public InputStream open(long id) throws IOException {
        return Files.newInputStream(folder.of(id));
    }

    /** The bytes of a file that is here, or of its thumbnail, for somebody to look at. */
    public Shown show(StoredFile file, boolean small) throws IOException {
        Path path = small ? folder.thumbnail(file.id()) : folder.of(file.id());
        String type = small ? Thumbnails.type(file.type()) : file.type();
        return new Shown(FileChannel.open(path), type, file.name(), file.id() + (small ? "-small" : ""));
    }

    /** Throws away what was uploaded a day ago and never said. */
    public void cut() throws InterruptedException {
        for (long id :
                database.reader().read(sql -> store.unsaid(sql, clock.instant().minus(UNSAID)))) {
            lane.run(tx -> store.remove(tx, id));
            try {
                folder.delete(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
