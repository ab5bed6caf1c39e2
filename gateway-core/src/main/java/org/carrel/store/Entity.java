package org.carrel.store;

/** What a feed row speaks of. */
public enum Entity {
    /** The library's name and time zone; its only id is 0. */
    LIBRARY,
    /** An account on a network, its settings or its status. */
    ACCOUNT,
    /** A remote identity. */
    CONTACT,
    /** What staff serve. */
    CONVERSATION,
    /** One message, note or activity. */
    MESSAGE,
    /** A person who answers. */
    OPERATOR,
    /** How far an operator has read; the id is the conversation's, the audience is that operator. */
    READ_POSITION,
    /** A program's access token. */
    TOKEN
}
