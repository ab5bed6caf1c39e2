package org.carrel.adapter.xmpp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.carrel.adapter.Mark;

/**
 * Which spans Message Styling (XEP-0393) can write beside and within each other. It has to be asked in the order in which
 * they begin, the longer first.
 */
final class SpansThatFit {

    private final String text;
    private final Ahead lineEnds;
    private final Map<Mark.Type, Ahead> signs = new EnumMap<>(Mark.Type.class);
    /** Those taken that have not ended, the innermost first; each has another type, so they are few. */
    private final Deque<Mark> open = new ArrayDeque<>();

    private int lastFrom = -1;

    SpansThatFit(String text) {
        this.text = text;
        lineEnds = new Ahead(text, '\n');
        for (Mark.Type type : new Mark.Type[] {Mark.Type.BOLD, Mark.Type.ITALIC, Mark.Type.CODE}) {
            signs.put(type, new Ahead(text, sign(type)));
        }
    }

    static char sign(Mark.Type type) {
        return switch (type) {
            case BOLD -> '*';
            case ITALIC -> '_';
            default -> '`';
        };
    }

    /** Whether it can be written; then those that follow have to fit to it, too. */
    boolean take(Mark span) {
        while (!open.isEmpty() && open.element().to() <= span.from()) {
            open.pop();
        }
        boolean fits = isBounded(span) && isFirm(span) && open.stream().allMatch(outer -> canHold(outer, span));
        if (fits) {
            open.push(span);
            lastFrom = span.from();
        }
        return fits;
    }

    private boolean isBounded(Mark span) {
        return span.from() == 0 || Character.isWhitespace(text.charAt(span.from() - 1)) || span.from() == lastFrom;
    }

    private boolean isFirm(Mark span) {
        Ahead sign = signs.get(span.type());
        return sign != null
                && !Character.isWhitespace(text.charAt(span.from()))
                && !Character.isWhitespace(text.charAt(span.to() - 1))
                && !lineEnds.isWithin(span.from(), span.to())
                && !sign.isWithin(span.from(), span.to());
    }

    private static boolean canHold(Mark outer, Mark inner) {
        return inner.to() <= outer.to() && outer.type() != Mark.Type.CODE && outer.type() != inner.type();
    }
}
