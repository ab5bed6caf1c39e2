package org.carrel.conversation;

import java.util.List;
import java.util.Set;
import org.carrel.adapter.Author;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Reactions: each author's whole set per message. */
public final class ReactionStore {

    private static final String SEPARATOR = "\n";

    /** One author's reactions. */
    public record Reaction(String name, List<String> texts) {}

    /** All reactions to a message. */
    public List<Reaction> of(Sql sql, long message) {
        return sql.list(
                "SELECT name, texts FROM reaction WHERE message = ? ORDER BY author_key",
                row -> new Reaction(row.getString(1), List.of(row.getString(2).split(SEPARATOR))),
                message);
    }

    void put(Tx tx, Message message, Author author, Set<String> all) {
        tx.update("DELETE FROM reaction WHERE message = ? AND author_key = ?", message.id(), author.key());
        if (!all.isEmpty()) {
            tx.update(
                    "INSERT INTO reaction (message, author_key, name, texts) VALUES (?, ?, ?, ?)",
                    message.id(),
                    author.key(),
                    author.name(),
                    String.join(SEPARATOR, all));
        }
        tx.update("UPDATE message SET version = version + 1 WHERE id = ?", message.id());
        tx.feed(Entity.MESSAGE, message.id(), message.version() + 1, Audience.conversation(message.conversation()));
    }
}
