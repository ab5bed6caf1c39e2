package org.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A database as it lies on the disk: its file, and the log beside it, which holds commits that the file lacks. */
record DatabaseFiles(Path file) {

    private static final List<String> BESIDE = List.of("-wal", "-shm");
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    boolean exist() {
        return Files.exists(file);
    }

    /** Lets their owner alone read what patrons wrote; the log takes over what holds for the file. */
    void keepPrivate() throws IOException {
        if (!exist()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
        for (String end : List.of("", "-wal", "-shm")) {
            if (Files.exists(beside(file, end))) {
                Files.setPosixFilePermissions(beside(file, end), OWNER_ALONE);
            }
        }
    }

    void copyTo(Path to) throws IOException {
        new DatabaseFiles(to).delete();
        Files.copy(file, to);
        if (Files.exists(beside(file, "-wal"))) {
            Files.copy(beside(file, "-wal"), beside(to, "-wal"));
        }
    }

    void moveTo(Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        for (String end : BESIDE) {
            if (Files.exists(beside(file, end))) {
                Files.move(beside(file, end), beside(to, end), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        for (String end : BESIDE) {
            Files.deleteIfExists(beside(file, end));
        }
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
