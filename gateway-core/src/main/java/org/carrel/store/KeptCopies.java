package org.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of earlier states of the database, named by their time, of which the last three are kept. */
record KeptCopies(Path folder) {

    private static final int KEPT = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** Where the next one goes. */
    Path next(Instant at, String suffix) throws IOException {
        return Files.createDirectories(folder).resolve("carrel-" + STAMP.format(at) + suffix + ".db");
    }

    /** Deletes all but the newest. */
    void cut() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(file -> file.toString().endsWith(".db"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path old : newestFirst.stream().skip(KEPT).toList()) {
                new DatabaseFiles(old).delete();
            }
        }
    }
}
