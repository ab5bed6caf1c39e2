package org.carrel.adapter;

/**
 * A marked stretch of a text. It parts no letter: neither end stands between the two units of a surrogate pair. The core
 * widens those from adapters that do.
 *
 * @param type how it is marked
 * @param from first UTF-16 unit
 * @param to the unit after the last; greater than {@code from}
 * @param value for a link its address, for a mention the address of who is meant, else empty
 */
public record Mark(Type type, int from, int to, String value) {

    /** Ways to mark text. */
    public enum Type {
        /** Strong. */
        BOLD,
        /** Emphasised. */
        ITALIC,
        /** Of fixed width, to be taken literally. */
        CODE,
        /** Leads somewhere. */
        LINK,
        /** Somebody else's words. */
        QUOTE,
        /** Names somebody. */
        MENTION
    }
}
