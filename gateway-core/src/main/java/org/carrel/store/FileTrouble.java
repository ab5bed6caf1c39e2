package org.carrel.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** What goes wrong with files, in words for the person at the terminal. */
final class FileTrouble {

    /** SQLite's primary result codes. */
    private static final int PERM = 3;

    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private FileTrouble() {}

    /**
     * A failure in words.
     *
     * @param what what could not be done, as a sentence without its end
     * @param where the file or folder that it was about
     */
    static StartFailure of(String what, Path where, IOException cause) {
        return new StartFailure(what + ": " + why(where, cause), cause);
    }

    /** As {@link #of(String, Path, IOException)}, for what the database said. */
    static StartFailure of(String what, Path where, SQLException cause) {
        String why = switch (cause.getErrorCode() & 0xff) {
            case FULL -> full(where);
            case PERM, READONLY, CANTOPEN -> forbidden(where);
            case CORRUPT, NOTADB -> where + " is damaged, or is no database.";
            default -> cause.getMessage();
        };
        return new StartFailure(what + ": " + why, cause);
    }

    private static String why(Path where, IOException cause) {
        String said = Optional.ofNullable(cause.getMessage()).orElse("");
        if (said.contains("No space left") || said.contains("quota")) {
            return full(where);
        }
        if (cause instanceof AccessDeniedException || said.contains("Read-only file system")) {
            return forbidden(where);
        }
        if (cause instanceof NoSuchFileException) {
            return "the folder of " + where + " does not exist. Make it, or choose another one.";
        }
        return cause.toString();
    }

    private static String full(Path where) {
        return "the disk that holds " + where + " is full. Make room, and try again.";
    }

    private static String forbidden(Path where) {
        return where + " may not be read or written by this user. Give the rights, or run as the user that owns it.";
    }
}
