package org.carrel.conversation;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Does each command once: a repeat gets the first answer, whatever became of the account or of the rules since. */
final class Requests {

    private final RequestStore store = new RequestStore();

    /**
     * What the first answer spoke of; empty for a command that was not done yet.
     *
     * @throws Refusal 409 request-used, when another command has this id
     */
    Optional<Long> answered(Sql sql, Request request) {
        return store.find(sql, request.operator(), request.id()).map(first -> {
            if (first.command().filter(done -> !done.equals(request.command())).isPresent()) {
                throw Refusal.of(
                        409,
                        "request-used",
                        "Another command had this request id. Nothing was done; send it again with an id of its own.");
            }
            return first.entity();
        });
    }

    /** Does the work of a command that was not done yet. */
    long once(Tx tx, Request request, LongSupplier work) {
        return answered(tx, request).orElseGet(() -> {
            long made = work.getAsLong();
            store.remember(tx, request, made);
            return made;
        });
    }
}
