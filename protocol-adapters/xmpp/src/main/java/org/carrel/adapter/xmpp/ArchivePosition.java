package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carrel.adapter.Cursor;

/**
 * How far our archive was read, as it stands in a cursor: {@code <time> <archive id>}. The time helps when the server
 * has thrown away the entry of that id.
 *
 * @param id nothing: the archive was empty, so everything in it is new
 */
record ArchivePosition(Instant time, Optional<String> id) {

    static ArchivePosition of(Cursor cursor) {
        String[] fields = cursor.value().split(" ", 2);
        Optional<String> id = fields.length == 2 && !fields[1].isEmpty() ? Optional.of(fields[1]) : Optional.empty();
        try {
            return new ArchivePosition(Instant.parse(fields[0]), id);
        } catch (DateTimeParseException e) {
            return new ArchivePosition(Instant.EPOCH, id);
        }
    }

    Cursor cursor() {
        return new Cursor(time + " " + id.orElse(""));
    }
}
