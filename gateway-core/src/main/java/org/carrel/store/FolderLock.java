package org.carrel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps a second process away from a data folder; the operating system lets go of it however the process ends. */
final class FolderLock implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException, StartFailure {
        FileChannel channel = open(folder);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process, which is just as wrong
        }
        channel.close();
        throw new StartFailure("Another Carrel already works in the data folder " + folder.toAbsolutePath()
                + ". Stop it first, or give this one a folder of its own with --data.");
    }

    private static FileChannel open(Path folder) throws StartFailure {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            }
            return FileChannel.open(folder.resolve("carrel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileTrouble.of("The data folder cannot be used", folder.toAbsolutePath(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
