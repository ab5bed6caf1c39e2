package org.carrel.conversation;

import java.time.Instant;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Sql;

/** What messages said before they were edited. */
public final class VersionStore {

    /**
     * One that was.
     *
     * @param until when the next one took its place
     */
    public record Version(List<Content> parts, Instant until) {}

    /** The earlier versions of a message, the oldest first. */
    public List<Version> of(Sql sql, long message) {
        return sql.list(
                "SELECT parts, until FROM message_version WHERE message = ? ORDER BY version",
                row -> new Version(ContentJson.read(row.getString("parts")), Columns.time(row, "until")),
                message);
    }
}
