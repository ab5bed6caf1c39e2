package org.carrel.adapter.testkit.irc;

import java.util.List;
import java.util.Optional;

/** Finds batches (IRCv3) among lines. */
final class Batches {

    private Batches() {}

    /** The lines in the first batch of that type that has been closed. */
    static Optional<List<HeardLine>> first(String type, List<HeardLine> lines) {
        return lines.stream()
                .filter(line -> line.command().equals("BATCH") && line.params().contains(type))
                .map(line -> line.target().substring(1))
                .filter(reference -> closed(reference, lines))
                .findFirst()
                .map(reference -> lines.stream()
                        .filter(line -> line.tag("batch").equals(reference))
                        .toList());
    }

    private static boolean closed(String reference, List<HeardLine> lines) {
        return lines.stream()
                .anyMatch(
                        line -> line.command().equals("BATCH") && line.target().equals("-" + reference));
    }
}
