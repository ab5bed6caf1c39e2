package org.carrel.adapter.xmpp.xml;

import java.util.List;

/**
 * A tag as it was written.
 *
 * @param empty it ends at once ({@code <a/>})
 * @param whole all of it was kept
 */
record Tag(String name, List<Written> attributes, boolean empty, boolean whole) {

    /** An attribute as it was written. */
    record Written(String name, String value) {}

    /** The same without what was kept of its attributes. */
    Tag bare() {
        return new Tag(name, List.of(), empty, true);
    }

    /** What stands before the colon; empty if there is none. */
    static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** What stands behind the colon, or the whole name. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
