package org.carrel.store;

import java.util.Optional;

/** Who changed what, in the same transaction as the change: names of fields, never content. */
public final class AuditStore {

    /**
     * Writes one line.
     *
     * @param operator who; empty: the configuration file or Carrel itself
     * @param token the program's token, where one acted in the operator's name
     * @param action a verb, such as "claim"
     * @param fields names of the changed fields, separated by blanks
     */
    public void write(
            Tx tx,
            Optional<Long> operator,
            Optional<Long> token,
            String action,
            Entity entity,
            long entityId,
            String fields) {
        tx.update(
                "INSERT INTO audit (id, at, operator, token, action, entity, entity_id, fields)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.newId(),
                tx.now(),
                operator,
                token,
                action,
                entity,
                entityId,
                fields);
    }
}
