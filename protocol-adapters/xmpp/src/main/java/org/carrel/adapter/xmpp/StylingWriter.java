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

    private static final int DEEPEST_QUOTE = 5;

    private final String text;
    private final Ahead lineEnds;
    private final List<Mark> spans = new ArrayList<>();
    private final List<Mark> quotes = new ArrayList<>();
    private final List<Mark> blocks = new ArrayList<>();
    private final TreeMap<Integer, String> inserts = new TreeMap<>();
    private int linkedTo;
    private boolean lost;

    private StylingWriter(String text, List<Mark> marks) {
        this.text = text;
        this.lineEnds = new Ahead(text, '\n');
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
        switch (mark.type()) {
            case QUOTE -> quotes.add(mark);
            case CODE -> (lineEnds.isWithin(mark.from(), mark.to()) ? blocks : spans).add(mark);
            case BOLD, ITALIC -> spans.add(mark);
            case LINK -> link(mark);
            case MENTION -> {
                // A name is said as it stands.
            }
        }
    }

    /** A link that shows other words than its address is followed by the address; one within another is none. */
    private void link(Mark mark) {
        if (mark.from() < linkedTo) {
            return;
        }
        linkedTo = mark.to();
        if (!mark.value().isEmpty() && !mark.value().equals(text.substring(mark.from(), mark.to()))) {
            inserts.merge(mark.to(), " (" + mark.value() + ")", String::concat);
        }
    }

    private String body() {
        writeSpans();
        writeBlocks();
        writeQuotes();
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (var insert : inserts.entrySet()) {
            out.append(text, done, insert.getKey()).append(insert.getValue());
            done = insert.getKey();
        }
        return out.append(text, done, text.length()).toString();
    }

    private void writeSpans() {
        SpansThatFit fitting = new SpansThatFit(text);
        for (Mark span : spans) {
            if (fitting.take(span)) {
                String sign = String.valueOf(SpansThatFit.sign(span.type()));
                inserts.merge(span.from(), sign, String::concat);
                inserts.merge(span.to(), sign, (before, now) -> now + before);
            } else {
                lost = true;
            }
        }
    }

    private void writeBlocks() {
        int end = 0;
        for (Mark block : blocks) {
            if (block.from() < end) {
                lost = true;
                continue;
            }
            end = block.to();
            before(block.from(), "```\n");
            boolean goesOn = end < text.length() && text.charAt(end) != '\n';
            inserts.merge(end, "\n```" + (goesOn ? "\n" : ""), String::concat);
        }
    }

    /** A quotation within quotations, so deep that nobody sees the levels any more, is one with that around it. */
    private void writeQuotes() {
        List<Mark> around = new ArrayList<>();
        for (Mark quote : quotes) {
            around.removeIf(outer -> outer.to() <= quote.from());
            if (around.size() == DEEPEST_QUOTE) {
                lost = true;
                continue;
            }
            around.add(quote);
            for (int at = quote.from(); at >= 0 && at < quote.to(); at = nextLine(at)) {
                before(at, "> ");
            }
        }
    }

    private int nextLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? -1 : end + 1;
    }

    private void before(int at, String sign) {
        String lineBreak = at == 0 || text.charAt(at - 1) == '\n' ? "" : "\n";
        inserts.merge(at, lineBreak + sign, (old, now) -> now + old);
    }
}
