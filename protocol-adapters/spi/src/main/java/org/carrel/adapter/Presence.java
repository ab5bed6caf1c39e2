package org.carrel.adapter;

/** Whether somebody can be reached. */
public enum Presence {
    /** There. */
    AVAILABLE,
    /** Signed in, but not at the keyboard. */
    AWAY,
    /** Wants not to be disturbed. */
    BUSY,
    /** Not there. */
    OFFLINE,
    /** Nobody knows; always so while the account is not connected. */
    UNKNOWN
}
