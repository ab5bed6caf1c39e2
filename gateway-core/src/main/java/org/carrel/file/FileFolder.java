package org.carrel.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the bytes of files lie: each under its id, in one of 256 folders, so that none grows too large to list. What is
 * on its way in lies apart and is thrown away at the next start. All of it is its owner's alone.
 */
final class FileFolder {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final String THUMBNAIL = ".thumbnail";
    /** Below the lowest bits of the time in an id lie node and sequence, which are mostly the same. */
    private static final int TIME_FROM_BIT = 22;

    private final Path folder;
    private final Path incoming;

    private FileFolder(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /** The one in a data folder. */
    static FileFolder in(Path data) throws IOException {
        FileFolder files = new FileFolder(data.resolve("files"));
        make(files.incoming);
        try (Stream<Path> left = Files.list(files.incoming)) {
            for (Path unfinished : left.toList()) {
                Files.delete(unfinished);
            }
        }
        return files;
    }

    /** A new file for bytes on their way in. */
    Path newIncoming() throws IOException {
        return Files.createTempFile(incoming, "", "", PosixFilePermissions.asFileAttribute(OWNERS_FILE));
    }

    /** Makes an empty file that its owner alone reads. */
    static void create(Path path) throws IOException {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
    }

    Path of(long id) {
        int spread = (int) (id >> TIME_FROM_BIT) & 0xff;
        return folder.resolve(String.format("%02x", spread)).resolve(Long.toString(id));
    }

    Path thumbnail(long id) {
        Path file = of(id);
        return file.resolveSibling(file.getFileName() + THUMBNAIL);
    }

    /** Puts what came whole in its place. */
    void keep(Path came, Path place) throws IOException {
        make(place.resolveSibling("."));
        Files.move(came, place, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(long id) throws IOException {
        for (Path path : List.of(of(id), thumbnail(id))) {
            Files.deleteIfExists(path);
        }
    }

    private static void make(Path path) throws IOException {
        Files.createDirectories(path.normalize(), PosixFilePermissions.asFileAttribute(OWNER_ALONE));
    }
}
