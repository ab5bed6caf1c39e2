package org.carrel.web;

import org.carrel.store.Sql;

/** Who may see a conversation. */
public interface Sight {
    /** Whether an operator does. */
    boolean sees(Sql sql, long operator, long conversation);
}
