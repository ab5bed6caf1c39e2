package org.carrel.adapter.xmpp.xml;

/** Text as it comes together, as long as the stanza has room for it; what comes beyond that is counted out. */
final class Kept {

    private static final int USUAL = 16 * 1024;

    private final Budget budget;
    private StringBuilder text = new StringBuilder();

    Kept(Budget budget) {
        this.budget = budget;
    }

    void add(char[] from, int start, int count) {
        text.append(from, start, budget.take(count));
    }

    void add(int codePoint) {
        if (budget.take(1) == 1) {
            text.appendCodePoint(codePoint);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Begins anew, and gives back the memory that an unusual text took. */
    void clear() {
        if (text.capacity() > USUAL) {
            text = new StringBuilder();
        }
        text.setLength(0);
    }
}
