package org.carrel.adapter;

/**
 * One remote chat of the account: the unit of order, capabilities and de-duplication.
 *
 * @param kind with one peer or in a room
 * @param address of the peer or room, in the network's normal form, so that the same chat always has the same one; see
 *     {@link AccountConnection#dialog} for what people type
 */
public record DialogRef(Kind kind, String address) {

    /** What kind of chat. */
    public enum Kind {
        /** With one other person. */
        PEER,
        /** With whoever is there. */
        ROOM
    }
}
