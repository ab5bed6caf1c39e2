package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/** Reads Message Styling (XEP-0393): the signs go, marks take their place. */
final class StylingReader {

    private static final String FENCE = "```";

    /** What is marked beyond this stays as it was written: no page could show it. */
    static final int MOST_MARKS = 1000;

    private final StringBuilder out = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private StylingReader() {}

    /** The text without styling signs, marked where they were, and links found. */
    static Content.Plain read(String body) {
        StylingReader reader = new StylingReader();
        reader.lines(body.split("\n", -1));
        return reader.result();
    }

    /** The text as it is, only links found: for a sender who said that nothing in it is styling. */
    static Content.Plain unstyled(String body) {
        return new Content.Plain(body, WebLinks.in(body, List.of(), MOST_MARKS));
    }

    private Content.Plain result() {
        String text = out.toString();
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(WebLinks.in(text, marks, MOST_MARKS - all.size()));
        all.sort(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()));
        return new Content.Plain(text, List.copyOf(all));
    }

    private void lines(String[] lines) {
        int i = 0;
        while (i < lines.length) {
            if (isFull()) {
                out.append(lines[i]);
                i++;
            } else if (lines[i].startsWith(FENCE)) {
                i = preformatted(lines, i);
            } else if (lines[i].startsWith(">")) {
                i = quote(lines, i);
            } else {
                spans(lines[i]);
                i++;
            }
            if (i < lines.length) {
                out.append('\n');
            }
        }
    }

    /** From the opening fence to the closing one, or to the end; gives the line after. */
    private int preformatted(String[] lines, int opening) {
        int closing = opening + 1;
        while (closing < lines.length && !lines[closing].equals(FENCE)) {
            closing++;
        }
        int from = out.length();
        for (int i = opening + 1; i < closing; i++) {
            out.append(lines[i]);
            if (i < closing - 1) {
                out.append('\n');
            }
        }
        mark(Mark.Type.CODE, from);
        return Math.min(closing + 1, lines.length);
    }

    private int quote(String[] lines, int first) {
        int from = out.length();
        int i = first;
        while (i < lines.length && lines[i].startsWith(">")) {
            if (i > first) {
                out.append('\n');
            }
            spans(lines[i].substring(lines[i].startsWith("> ") ? 2 : 1));
            i++;
        }
        mark(Mark.Type.QUOTE, from);
        return i;
    }

    private void spans(String line) {
        int i = 0;
        boolean mayOpen = true;
        Closings closings = new Closings(line);
        while (i < line.length()) {
            char c = line.charAt(i);
            int closing = mayOpen && isSign(c) && !isFull() ? closings.of(i) : -1;
            if (closing > 0) {
                span(c, line.substring(i + 1, closing));
                i = closing + 1;
                mayOpen = false;
            } else {
                out.append(c);
                mayOpen = Character.isWhitespace(c);
                i++;
            }
        }
    }

    private void span(char sign, String inner) {
        int from = out.length();
        if (sign == '`') {
            out.append(inner);
        } else {
            spans(inner);
        }
        mark(type(sign), from);
    }

    /** One mark more may close three that were opened around it. */
    private boolean isFull() {
        return marks.size() > MOST_MARKS - 4;
    }

    private void mark(Mark.Type type, int from) {
        if (out.length() > from) {
            marks.add(new Mark(type, from, out.length(), ""));
        }
    }

    private static boolean isSign(char c) {
        return c == '*' || c == '_' || c == '`';
    }

    private static Mark.Type type(char sign) {
        return switch (sign) {
            case '*' -> Mark.Type.BOLD;
            case '_' -> Mark.Type.ITALIC;
            default -> Mark.Type.CODE;
        };
    }
}
