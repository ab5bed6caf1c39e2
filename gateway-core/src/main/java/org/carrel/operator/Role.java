package org.carrel.operator;

/** What a person may. */
public enum Role {
    /** All that an operator may, and change accounts and people. */
    ADMINISTRATOR,
    /** Answer patrons. */
    OPERATOR
}
