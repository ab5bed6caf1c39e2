package org.carrel.adapter.xmpp;

/** Whether a character stands in a stretch of a text. Asked in the order in which stretches begin, it looks once. */
final class Ahead {

    private final String text;
    private final char wanted;
    private int next = -1;

    Ahead(String text, char wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    boolean isWithin(int from, int to) {
        if (next < from) {
            int found = text.indexOf(wanted, from);
            next = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next < to;
    }
}
