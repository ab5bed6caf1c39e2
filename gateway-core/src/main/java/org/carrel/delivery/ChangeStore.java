package org.carrel.delivery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Command;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.store.Audience;
import org.carrel.store.Columns;
import org.carrel.store.ContentJson;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** What is changed about messages, in the table of the outbox. Of each kind the latest counts. */
final class ChangeStore {

    /** A change and why it stands as it does. */
    record Row(OutboxPart part, Optional<Text> reason) {

        Change.Kind kind() {
            return Change.Kind.of(part.command());
        }
    }

    void add(Tx tx, About about, Command command) {
        tx.update(
                "INSERT INTO outbox_part (id, account, dialog, about, position, command, state, created_at)"
                        + " VALUES (?, ?, ?, ?, 0, ?, 'QUEUED', ?)",
                tx.newId(),
                about.account(),
                about.dialog(),
                about.message(),
                CommandJson.write(command),
                tx.now());
    }

    /** All about a message, the oldest first. */
    List<Row> all(Sql sql, long message) {
        return sql.list(
                OutboxStore.SELECT + "WHERE p.about = ? ORDER BY p.id",
                row -> new Row(OutboxStore.map(row), Columns.text(row, "reason").map(ContentJson::readText)),
                message);
    }

    /** The latest of each kind; of the retractions of several parts the worst. */
    Map<Change.Kind, Row> latest(Sql sql, long message) {
        Map<Change.Kind, Row> latest = new EnumMap<>(Change.Kind.class);
        all(sql, message).forEach(row -> latest.merge(row.kind(), row, ChangeStore::counts));
        return latest;
    }

    private static Row counts(Row earlier, Row later) {
        boolean earlierIsWorse = earlier.part().state().compareTo(later.part().state()) > 0;
        return later.kind() == Change.Kind.RETRACT && earlierIsWorse ? earlier : later;
    }

    /** Those of a message that stand like this and are not overtaken by later ones. */
    List<OutboxPart> inState(Sql sql, long message, DeliveryState state) {
        Collection<Row> latest = latest(sql, message).values();
        return all(sql, message).stream()
                .filter(row -> row.kind() == Change.Kind.RETRACT || latest.contains(row))
                .map(Row::part)
                .filter(part -> part.state() == state)
                .toList();
    }

    /** Under the id that the server gave the message meanwhile, where it gave one. */
    OutboxPart aimed(Sql sql, OutboxPart part) {
        return switch (part.command()) {
            case Command.Edit edit -> part.with(new Command.Edit(aimed(sql, edit.target()), edit.part()));
            case Command.Retract retract -> part.with(new Command.Retract(aimed(sql, retract.target())));
            case Command.React react ->
                part.with(new Command.React(aimed(sql, react.target()), react.all(), react.before()));
            case Command.Say _, Command.Read _ -> part;
        };
    }

    private static Target aimed(Sql sql, Target target) {
        Optional<String> known = target.ours()
                .filter(_ -> target.server().isEmpty())
                .flatMap(OutboxPart::part)
                .flatMap(part -> sql.one(
                        "SELECT r.ref FROM outbox_part p JOIN message_ref r ON r.message = p.message AND r.part = p.id"
                                + " WHERE p.id = ?",
                        row -> row.getString(1),
                        part));
        return new Target(target.server().or(() -> known), target.sender(), target.ours());
    }

    /** A message stands again while one of its retractions has failed, and is taken back while none has. */
    void stands(Tx tx, long message) {
        tx.update(
                "UPDATE message SET retracted_at = CASE WHEN EXISTS (SELECT 1 FROM outbox_part WHERE about = ?1"
                        + " AND state = 'FAILED' AND json_extract(command, '$.do') = 'retract')"
                        + " THEN NULL ELSE ifnull(retracted_at, ?2) END WHERE id = ?1",
                message,
                tx.now());
        record Line(long conversation, long version) {}
        tx.one(
                        "UPDATE conversation SET version = version + 1 WHERE last_message = ?1"
                                + " AND id = (SELECT conversation FROM message WHERE id = ?1) RETURNING id, version",
                        row -> new Line(row.getLong(1), row.getLong(2)),
                        message)
                .ifPresent(line -> tx.feed(
                        Entity.CONVERSATION,
                        line.conversation(),
                        line.version(),
                        Audience.conversation(line.conversation())));
    }
}
