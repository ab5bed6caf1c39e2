package org.carrel.adapter;

/**
 * Who did something.
 *
 * @param key equal keys are the same sender within the dialog, and unequal ones are not: the bare address of a peer; in a
 *     room the occupant id, else the nick within one unbroken stay. Edits and retractions count only from the same key
 *     or a moderator
 * @param address what people type to reach them
 * @param name what to call them; empty: not known
 * @param role in what capacity
 * @param trust whether the network's encryption vouches for them
 */
public record Author(String key, String address, String name, Role role, Trust trust) {

    /** In what capacity somebody acts. */
    public enum Role {
        /** Our own account, from this client or another one. */
        US,
        /** Somebody else. */
        PEER,
        /** Somebody else who may change what others wrote in this room. */
        MODERATOR
    }

    /** What end-to-end encryption says about the sender. */
    public enum Trust {
        /** There was none. */
        NONE,
        /** Encrypted, by a device that was verified. */
        VERIFIED,
        /** Encrypted, by a device that was not. */
        UNVERIFIED
    }
}
