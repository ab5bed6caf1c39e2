package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Reactions: each author's whole set per message. */
public final class ReactionStore {

    private static final String SEPARATOR = "\n";

    // no address on a network has a blank in it
    private static final String OPERATOR = "operator ";
    private static final String ACCOUNT = "the account";

    /**
     * Some author's reactions.
     *
     * @param operator who of us it is; empty: one of the other side, or another client of the account
     */
    public record Reaction(String name, Optional<Long> operator, List<String> texts) {}

    /** All reactions to a message. */
    public List<Reaction> of(Sql sql, long message) {
        return sql.list(
                "SELECT author_key, name, texts FROM reaction WHERE message = ? ORDER BY author_key",
                row -> new Reaction(
                        row.getString(2),
                        operator(row.getString(1)),
                        List.of(row.getString(3).split(SEPARATOR))),
                message);
    }

    /** An operator's whole set is this now. */
    void put(Tx tx, long message, long operator, String name, Set<String> all) {
        put(tx, message, OPERATOR + operator, name, all);
    }

    /** An author's whole set is this now. */
    void put(Tx tx, long message, String authorKey, String name, Set<String> all) {
        tx.update("DELETE FROM reaction WHERE message = ? AND author_key = ?", message, authorKey);
        if (!all.isEmpty()) {
            tx.update(
                    "INSERT INTO reaction (message, author_key, name, texts) VALUES (?, ?, ?, ?)",
                    message,
                    authorKey,
                    name,
                    String.join(SEPARATOR, all));
        }
    }

    /**
     * Another client of the account says what the account's whole set is: operators keep what they have of it, the rest
     * is nobody's in particular.
     */
    void putOfAccount(Tx tx, long message, String name, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        for (Reaction reaction : of(tx, message)) {
            reaction.operator().ifPresent(operator -> {
                Set<String> kept = new TreeSet<>(reaction.texts());
                kept.retainAll(all);
                rest.removeAll(kept);
                put(tx, message, operator, reaction.name(), kept);
            });
        }
        put(tx, message, ACCOUNT, name, rest);
    }

    /** What the account has on a message: to the network all of us are one author. */
    Set<String> ofAccount(Sql sql, long message) {
        Set<String> all = new TreeSet<>();
        sql.list(
                        "SELECT texts FROM reaction WHERE message = ? AND (author_key LIKE ? OR author_key = ?)",
                        row -> List.of(row.getString(1).split(SEPARATOR)),
                        message,
                        OPERATOR + "%",
                        ACCOUNT)
                .forEach(all::addAll);
        return all;
    }

    private static Optional<Long> operator(String authorKey) {
        return authorKey.startsWith(OPERATOR)
                ? Optional.of(Long.parseLong(authorKey.substring(OPERATOR.length())))
                : Optional.empty();
    }
}
