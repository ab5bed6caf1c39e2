package org.carrel.operator;

/** What a program may do in the name of the person who made its token; each scope holds those before it. */
public enum Scope {
    /** See. */
    READ,
    /** Answer patrons. */
    WRITE,
    /** Change accounts, people and tokens, where the person is an administrator. */
    ADMIN;

    /** Whether it is this scope or a larger one. */
    public boolean holds(Scope needed) {
        return compareTo(needed) >= 0;
    }
}
