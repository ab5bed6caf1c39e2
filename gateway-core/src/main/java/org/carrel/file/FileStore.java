package org.carrel.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Text;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** The table of files. */
public final class FileStore {

    private static final String SELECT = "SELECT * FROM file ";

    /** What is known of a file. */
    public Optional<StoredFile> get(Sql sql, long id) {
        return sql.one(SELECT + "WHERE id = ?", FileStore::map, id);
    }

    /** The files that a message carries or carried. */
    public List<StoredFile> of(Sql sql, long message) {
        return sql.list(SELECT + "WHERE message = ? ORDER BY id", FileStore::map, message);
    }

    /**
     * A message says that it carries these: what its account's adapter keeps already is its own from now on, what is
     * elsewhere is to be fetched.
     */
    public void expect(Tx tx, long message, List<Content> parts) {
        for (Content part : parts) {
            if (part instanceof Content.Attachment file) {
                StoredFile.id(file.ref()).ifPresentOrElse(id -> claim(tx, message, id), () -> fetch(tx, message, file));
            }
        }
    }

    private static void claim(Tx tx, long message, long id) {
        tx.update(
                "UPDATE file SET message = ? WHERE id = ? AND message IS NULL AND account ="
                        + " (SELECT d.account FROM message m JOIN dialog d ON d.id = m.dialog WHERE m.id = ?)",
                message,
                id,
                message);
    }

    private static void fetch(Tx tx, long message, Content.Attachment file) {
        tx.update(
                "INSERT INTO file (id, account, message, source, state, name, type, size, created_at)"
                        + " SELECT ?, d.account, m.id, ?, 'PENDING', ?, ?, 0, ? FROM message m"
                        + " JOIN dialog d ON d.id = m.dialog WHERE m.id = ? ON CONFLICT (message, source) DO NOTHING",
                tx.newId(),
                file.ref().value(),
                file.name(),
                FileType.UNKNOWN,
                tx.now(),
                message);
    }

    /**
     * What an operator uploaded, as contents of a message.
     *
     * @throws Refusal 422 when one of them is not there, is not theirs, or was said already
     */
    public List<Content> attachments(Sql sql, long operator, List<Long> ids) {
        return ids.stream()
                .map(id -> get(sql, id).filter(file -> isUnsaid(file, operator)).orElseThrow(FileStore::unknown))
                .map(file -> (Content) new Content.Attachment(file.ref(), file.name(), file.type(), file.size(), ""))
                .toList();
    }

    /** A message carries these from now on; throws as {@link #attachments} does. */
    public void attach(Tx tx, long operator, long message, List<Long> ids) {
        attachments(tx, operator, ids);
        ids.forEach(id -> tx.update("UPDATE file SET message = ? WHERE id = ?", message, id));
    }

    private static boolean isUnsaid(StoredFile file, long operator) {
        return file.message().isEmpty()
                && file.operator().filter(one -> one == operator).isPresent();
    }

    private static Refusal unknown() {
        return Refusal.of(422, "file-unknown", "One of the files is not waiting to be sent any more. Attach it again.");
    }

    /** The bytes of all files that are here. */
    long size(Sql sql) {
        return sql.number("SELECT sum(size) FROM file");
    }

    /** The bytes of those that an account's network brought. */
    long size(Sql sql, long account) {
        return sql.number("SELECT sum(size) FROM file WHERE account = ?", account);
    }

    void add(Tx tx, StoredFile file) {
        tx.update(
                "INSERT INTO file (id, account, operator, message, source, state, name, type, size, thumbnail_width,"
                        + " thumbnail_height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.account(),
                file.operator(),
                file.message(),
                file.source(),
                file.state(),
                file.name(),
                file.type(),
                file.size(),
                file.thumbnail().map(StoredFile.Thumbnail::width),
                file.thumbnail().map(StoredFile.Thumbnail::height),
                tx.now());
    }

    /** Those that are to be fetched now, the longest waiting first. */
    List<StoredFile> due(Sql sql, Instant now, int limit) {
        return sql.list(
                SELECT + "WHERE state = 'PENDING' AND not_before <= ? ORDER BY not_before, id LIMIT ?",
                FileStore::map,
                now,
                limit);
    }

    void pending(Tx tx, long id, int attempts, Instant notBefore) {
        tx.update(
                "UPDATE file SET state = 'PENDING', reason = NULL, attempts = ?, not_before = ? WHERE id = ?",
                attempts,
                notBefore,
                id);
    }

    void failed(Tx tx, long id, Text reason) {
        tx.update("UPDATE file SET state = 'FAILED', reason = ? WHERE id = ?", ContentJson.write(reason), id);
    }

    void here(Tx tx, long id, String type, long size, Optional<StoredFile.Thumbnail> thumbnail) {
        tx.update(
                "UPDATE file SET state = 'HERE', reason = NULL, type = ?, size = ?, thumbnail_width = ?,"
                        + " thumbnail_height = ? WHERE id = ?",
                type,
                size,
                thumbnail.map(StoredFile.Thumbnail::width),
                thumbnail.map(StoredFile.Thumbnail::height),
                id);
    }

    /** What was uploaded before this and never said. */
    List<Long> unsaid(Sql sql, Instant before) {
        return sql.list("SELECT id FROM file WHERE message IS NULL AND created_at < ?", row -> row.getLong(1), before);
    }

    void remove(Tx tx, long id) {
        tx.update("DELETE FROM file WHERE id = ?", id);
    }

    private static StoredFile map(ResultSet row) throws SQLException {
        Optional<Integer> height = Columns.id(row, "thumbnail_height").map(Long::intValue);
        return new StoredFile(
                row.getLong("id"),
                Columns.id(row, "account"),
                Columns.id(row, "operator"),
                Columns.id(row, "message"),
                Columns.text(row, "source"),
                StoredFile.State.valueOf(row.getString("state")),
                Columns.text(row, "reason").map(ContentJson::readText),
                row.getInt("attempts"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                Columns.id(row, "thumbnail_width")
                        .flatMap(width -> height.map(high -> new StoredFile.Thumbnail(width.intValue(), high))));
    }
}
