package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/**
 * Writes marks as Message Styling (XEP-0393). A mark that the rules there do not allow (inside a word, over several
 * lines, crossing another) is left out; its text stays.
 */
final class StylingWriter {

    private final String text;
    private final List<Mark> spans = new ArrayList<>();
    private final List<Mark> quotes = new ArrayList<>();
    private final List<Mark> blocks = new ArrayList<>();
    private final TreeMap<Integer, String> inserts = new TreeMap<>();
    private boolean lost;

    private StylingWriter(String text, List<Mark> marks) {
        this.text = text;
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()))
                .forEach(this::sort);
    }

    /**
     * A body.
     *
     * @param lost whether a mark had to be left out
     */
    record Styled(String body, boolean lost) {}

    static Styled write(Content.Plain plain) {
        StylingWriter writer = new StylingWriter(plain.text(), plain.marks());
        return new Styled(writer.body(), writer.lost);
    }

    private void sort(Mark mark) {
        if (mark.from() < 0 || mark.to() > text.length() || mark.from() >= mark.to()) {
            return;
        }
        boolean lines = text.substring(mark.from(), mark.to()).indexOf('\n') >= 0;
        switch (mark.type()) {
            case QUOTE -> quotes.add(mark);
            case CODE -> (lines ? blocks : spans).add(mark);
            case BOLD, ITALIC -> spans.add(mark);
            case LINK -> link(mark);
            case MENTION -> {
                // A name is said as it stands.
            }
        }
    }

    /** A link that shows other words than its address is followed by the address. */
    private void link(Mark mark) {
        if (!mark.value().isEmpty() && !mark.value().equals(text.substring(mark.from(), mark.to()))) {
            inserts.merge(mark.to(), " (" + mark.value() + ")", String::concat);
        }
    }

    private String body() {
        List<Mark> written = new ArrayList<>();
        for (Mark span : spans) {
            if (fits(span, written)) {
                written.add(span);
            } else {
                lost = true;
            }
        }
        for (Mark span : written) {
            String sign = sign(span.type());
            inserts.merge(span.from(), sign, String::concat);
            inserts.merge(span.to(), sign, (before, now) -> now + before);
        }
        lines();
        StringBuilder out = new StringBuilder(text);
        inserts.descendingMap().forEach(out::insert);
        return out.toString();
    }

    private boolean fits(Mark span, List<Mark> written) {
        String inside = text.substring(span.from(), span.to());
        boolean bounded = span.from() == 0
                || Character.isWhitespace(text.charAt(span.from() - 1))
                || written.stream().anyMatch(outer -> outer.from() == span.from());
        boolean firm = !Character.isWhitespace(inside.charAt(0))
                && !Character.isWhitespace(inside.charAt(inside.length() - 1))
                && inside.indexOf('\n') < 0
                && inside.indexOf(sign(span.type()).charAt(0)) < 0;
        return bounded && firm && written.stream().allMatch(outer -> nests(outer, span));
    }

    private static boolean nests(Mark outer, Mark inner) {
        boolean apart = outer.to() <= inner.from();
        boolean within = inner.from() >= outer.from()
                && inner.to() <= outer.to()
                && outer.type() != Mark.Type.CODE
                && outer.type() != inner.type();
        return apart || within;
    }

    private void lines() {
        for (Mark block : blocks) {
            before(block.from(), "```\n");
            inserts.merge(
                    block.to(),
                    "\n```" + (block.to() < text.length() && text.charAt(block.to()) != '\n' ? "\n" : ""),
                    (old, now) -> old + now);
        }
        for (Mark quote : quotes) {
            int at = quote.from();
            while (at >= 0 && at < quote.to()) {
                before(at, "> ");
                int end = text.indexOf('\n', at);
                at = end < 0 ? -1 : end + 1;
            }
        }
    }

    private void before(int at, String sign) {
        String lineBreak = at == 0 || text.charAt(at - 1) == '\n' ? "" : "\n";
        inserts.merge(at, lineBreak + sign, (old, now) -> now + old);
    }

    private static String sign(Mark.Type type) {
        return switch (type) {
            case BOLD -> "*";
            case ITALIC -> "_";
            default -> "`";
        };
    }
}
