package org.carrel.adapter.xmpp.xml;

/** What may still be kept of one stanza. */
final class Budget {

    private final int size;
    private int left;
    private int cuts;
    private boolean closed;

    Budget(int size) {
        this.size = size;
        this.left = size;
    }

    /** For the next stanza. */
    void renew() {
        left = size;
    }

    /** True: nothing is kept, and that is nothing to remember. */
    void closed(boolean value) {
        closed = value;
    }

    /** As much of that as there is left. */
    int take(int wanted) {
        if (closed) {
            return 0;
        }
        int given = Math.min(wanted, left);
        left -= given;
        cuts += given < wanted ? 1 : 0;
        return given;
    }

    int left() {
        return left;
    }

    /** There is so much left again: what was taken since then was not kept after all. */
    void restore(int before) {
        left = before;
    }

    /** Something was left out for another reason than that there was no room. */
    void cut() {
        cuts++;
    }

    /** How often something was left out so far. */
    int cuts() {
        return cuts;
    }
}
